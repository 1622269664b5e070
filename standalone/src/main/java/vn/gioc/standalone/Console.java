package vn.gioc.standalone;

/** What whoever started a centre is told. */
final class Console {
    private Console() {}

    /** The one line that scripts wait for. */
    static void ready(String url) {
        say("GIOC ready: " + url);
    }

    static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
