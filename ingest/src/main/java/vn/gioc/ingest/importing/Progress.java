package vn.gioc.ingest.importing;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far an import is, for a person who watches. */
interface Progress extends AutoCloseable {
    /**
     * @param position in bytes of the file; -1 where that can't be told
     * @param sent events sent so far
     */
    void at(long position, long sent);

    @Override
    void close();

    /** A bar on a terminal; silence where nobody watches. */
    static Progress of(String name, long bytes, boolean csv) {
        return isTerminal() ? new Bar(name, csv ? bytes : -1) : new Silence();
    }

    /** Since Java 22 there may be a console without a terminal; before it there is no way to ask. */
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && (Runtime.version().feature() < 22
                            || (boolean) Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    /** Nobody watches. */
    final class Silence implements Progress {
        @Override
        public void at(long position, long sent) {}

        @Override
        public void close() {}
    }

    /** On the standard error, so that the last line of the output stays alone. */
    final class Bar implements Progress {
        private final ProgressBar bar;

        Bar(String name, long bytes) {
            bar = new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(bytes)
                    .setUnit("KB", 1_000)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build();
        }

        @Override
        public void at(long position, long sent) {
            if (position >= 0) {
                bar.stepTo(position);
            }
            bar.setExtraMessage(sent + " sent");
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
