package vn.gioc.ingest.importing;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a YAML file. It is read as nodes, not bound to classes, since only nodes know their line, and since codes
 * such as {@code 007}, {@code no} or {@code 1.10} must stay the text that was written.
 */
record YamlPlace(String file, String path, Node node) {
    /** @throws Unusable where there is no such file, or it is not YAML */
    static YamlPlace read(Path file) {
        String name = String.valueOf(file.getFileName());
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Node root = new Yaml(new LoaderOptions()).compose(reader);
            if (root == null) {
                throw new Unusable(name + ": is empty");
            }
            return new YamlPlace(name, "", root);
        } catch (IOException e) {
            throw new Unusable("the mapping " + file + " can't be read: " + e.getMessage(), e);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new Unusable(name + ":" + line + ": is not YAML: " + e.getProblem(), e);
        } catch (YAMLException e) {
            throw new Unusable(name + ": is not YAML: " + e.getMessage(), e);
        }
    }

    /** Says where, and what is wrong there. */
    Unusable wrong(String detail) {
        String where = file + ":" + (node.getStartMark().getLine() + 1) + ": ";
        return new Unusable(where + (path.isEmpty() ? "" : path + ": ") + detail);
    }

    boolean isText() {
        return node instanceof ScalarNode && !isNothing();
    }

    /** Written as {@code ~} or {@code null}, or left empty. */
    boolean isNothing() {
        return Tag.NULL.equals(node.getTag());
    }

    String text() {
        if (node instanceof ScalarNode scalar && !isNothing()) {
            return scalar.getValue();
        }
        throw wrong("is not a text");
    }

    List<YamlPlace> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("is not a list");
        }
        List<YamlPlace> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlPlace(file, path + "[" + items.size() + "]", item));
        }
        return items;
    }

    /** The entries in the order they are written. */
    Map<String, YamlPlace> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("is not a list of `name: value`");
        }
        Map<String, YamlPlace> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = new YamlPlace(file, path, tuple.getKeyNode()).text();
            YamlPlace value = new YamlPlace(file, path.isEmpty() ? key : path + "." + key, tuple.getValueNode());
            if (entries.put(key, value) != null) {
                throw value.wrong("stands twice");
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    /** The entries, none of which may be another than those named. */
    Map<String, YamlPlace> entries(Set<String> known) {
        Map<String, YamlPlace> entries = entries();
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.wrong("is not known here; known are "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        });
        return entries;
    }

    YamlPlace get(String key) {
        return find(key).orElseThrow(() -> wrong("has no `" + key + "`"));
    }

    Optional<YamlPlace> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }
}
