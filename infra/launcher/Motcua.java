import module java.base;

/** The portal's one command: starts, stops and shows everything on one machine. */
void main(String... args) throws Exception {
    var command = new Command(List.of(args));
    try {
        System.exit(command.run());
    } catch (Trouble trouble) {
        System.err.println("✗ " + trouble.getMessage());
        System.exit(1);
    }
}
