import module java.base;

/** Starts or stops the database of a portal, and nothing else; compiled together with the launcher. */
void main(String... arguments) throws Exception {
    var home = Home.find();
    home.open();
    if (arguments[0].equals("stop")) {
        Leftovers.end(home);
        return;
    }
    var database = new Parts(home, new Secrets(home)).database();
    database.prepare();
    Child.start(home, database, 0);
    if (!Patience.until(Duration.ofSeconds(90), Duration.ofMillis(100), database::isReady)) {
        throw new Trouble("The database does not start: see " + home.log(database.name()));
    }
    database.settle();
}
