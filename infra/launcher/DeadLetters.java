import module java.base;

/** {@code ./motcua dead}: what services couldn't handle and put aside; puts it back on its way, or away. */
record DeadLetters(Home home) {

    int run(List<String> words) throws IOException, InterruptedException {
        var question = words.isEmpty() ? List.of("dead") : words;
        if (!words.isEmpty() && (words.size() != 2 || !Set.of("replay", "drop").contains(words.getFirst()))) {
            throw new Trouble("What to do? ./motcua dead lists, ./motcua dead replay TOPIC and ./motcua dead drop TOPIC act.");
        }
        var tool = new Parts(home, new Secrets(home)).broker().tool(question.toArray(String[]::new));
        try (var answers = tool.inputReader()) {
            answers.lines().forEach(Console::say);
        }
        if (tool.waitFor() != 0) {
            throw new Trouble("Kafka did not do it: the reason is in %s.".formatted(home.log("broker-tool")));
        }
        return 0;
    }
}
