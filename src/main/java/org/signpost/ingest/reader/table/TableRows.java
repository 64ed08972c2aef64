package org.signpost.ingest.reader.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.IncomingPost;
import org.signpost.ingest.found.CommentBuilder;
import org.signpost.ingest.found.CommentField;
import org.signpost.ingest.found.CommentSink;
import org.signpost.ingest.found.DateOrder;
import org.signpost.ingest.found.DateOrderVotes;
import org.signpost.ingest.found.FingerprintIds;
import org.signpost.ingest.found.NotPublic;
import org.signpost.ingest.found.PostBuilder;
import org.signpost.ingest.found.ReckonedDates;
import org.signpost.ingest.input.HtmlText;
import org.signpost.ingest.input.UnreadablePart;

/** Makes comments of a table's rows; what no row can say alone is settled by the first rows together. */
final class TableRows {
    /** Marks that nobody types, and systems that store HTML always leave somewhere. */
    private static final Pattern HTML =
            Pattern.compile("(?i)<br\\s{0,3}/?>|</(?:p|a|div|span|b|i|strong|em|blockquote)>"
                    + "|&(?:amp|quot|apos|nbsp|lt|gt|#0?39|#x27|rsquo|lsquo|rdquo|ldquo);");

    private final CsvHeader header;
    private final TableColumns columns;
    private final String name;
    private final ReckonedDates dates;
    private final CommentSink sink;
    private final FingerprintIds ids = new FingerprintIds();
    private DateOrder order = DateOrder.UNSURE;
    private boolean titleOfRow;
    private long open;
    private String firstOpen = "";

    TableRows(CsvHeader header, String name, ReckonedDates dates, CommentSink sink) {
        this.header = header;
        this.columns = new TableColumns(header);
        this.name = name;
        this.dates = dates;
        this.sink = sink;
    }

    /** A row and where it stands. */
    record Row(List<String> cells, String place) {}

    /** Looks at the first rows: in which order they write day and month, and whether each has a title of its own. */
    void settle(List<Row> first) {
        columns.settle(first.stream().map(Row::cells).toList());
        DateOrderVotes votes = new DateOrderVotes();
        Set<String> titles = new HashSet<>();
        int titled = 0;
        for (Row row : first) {
            votes.see(cell(row, CommentField.DATE));
            String title = cell(row, CommentField.POST_TITLE);
            if (title != null) {
                titled++;
                titles.add(title);
            }
        }
        order = votes.order(header.usualOrder());
        titleOfRow = header.isTitleUnsure() && titled > 1 && titles.size() == titled;
    }

    /** Hands on the row's comment, or says why it has none. */
    void take(Row row) {
        String text = cell(row, CommentField.TEXT);
        if (text == null) {
            sink.unreadable(new UnreadablePart(row.place(), "the row has too few cells; left out"));
            return;
        }
        columns.see(row.cells());
        String type = cell(row, CommentField.TYPE);
        Optional<String> noReaders = header.isStored() ? NotPublic.ofType(type) : NotPublic.ofKnownType(type);
        if (noReaders.isPresent()) {
            sink.leftOut(noReaders.get());
            return;
        }
        if (columns.isKept(row.cells())) {
            sink.leftOut(NotPublic.KEPT);
            return;
        }
        CommentBuilder comment = new CommentBuilder();
        for (CommentField field : CommentField.values()) {
            if (field != CommentField.AUTHOR || !isNamedOtherwise(row)) {
                comment.with(field, cell(row, field));
            }
        }
        comment.writtenAt(TableDates.of(date(row), order))
                .reckonedBy(dates)
                .text(
                        header.isStored() || isHtml(text) ? HtmlText.ofStored(text) : text,
                        text.length() >= ShortCells.LONGEST - 1);
        sink.comment(post(row), comment, ids);
    }

    /** Says once of how many dates the order is not known, and what is to be known of the columns. */
    void end() {
        columns.remarks().forEach(sink::remark);
        if (open > 0) {
            sink.unreadable(new UnreadablePart(
                    firstOpen,
                    "the date can be read in two ways (day or month first), here and in " + (open - 1)
                            + " other rows; these comments have no date"));
        }
    }

    private @Nullable String date(Row row) {
        String date = cell(row, CommentField.DATE);
        if (order == DateOrder.UNSURE && DateOrderVotes.isOpen(date)) {
            open++;
            firstOpen = firstOpen.isEmpty() ? row.place() : firstOpen;
        }
        return date;
    }

    private boolean isNamedOtherwise(Row row) {
        boolean person = cell(row, CommentField.GIVEN_NAME) != null || cell(row, CommentField.FAMILY_NAME) != null;
        return person && header.isAuthorUnsure();
    }

    private IncomingPost post(Row row) {
        String post = cell(row, CommentField.POST);
        String address = cell(row, CommentField.URL);
        return PostBuilder.named(post, titleOfRow ? null : cell(row, CommentField.POST_TITLE), address, name);
    }

    private static boolean isHtml(String text) {
        return HTML.matcher(text).find();
    }

    private @Nullable String cell(Row row, CommentField field) {
        return columns.value(row.cells(), field);
    }
}
