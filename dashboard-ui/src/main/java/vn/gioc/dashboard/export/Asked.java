package vn.gioc.dashboard.export;

/** What a question of files asks, read and found to make sense. */
public record Asked(Dataset dataset, Request request, Question question, CsvForm form) {
    String file(String ending) {
        return request.name() + ending;
    }
}
