package org.signpost.ingest.reader.foreign;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text that is known for what it is by its first lines, and that holds no comments as we read them. */
enum ForeignText {
    /** A dump of a database as statements. */
    SQL(
            "this is a database dump (SQL); export the comments from WordPress (Tools, Export), or the table of comments as CSV"
                    + " with column names"),
    /** The export of Movable Type and TypePad. */
    MOVABLE_TYPE(
            "this is a Movable Type or TypePad export; import it into a WordPress and take the export of that (Tools,"
                    + " Export)"),
    /** A mail as it was saved. */
    MAIL("this is an e-mail; save the web page with the comments itself, as HTML or text"),
    /** A document with fonts and margins, as text. */
    RTF("this is a formatted document (RTF); save it as plain text"),
    /** A link that a browser left on the desktop. */
    SHORTCUT("this is only a link to a page; open it in a browser and save the page as HTML"),
    /** Safari's page in one file, in its older form. */
    WEB_ARCHIVE("this is a page saved by Safari as one file (.webarchive); save it again as page source"),
    /** A sheet of Excel or LibreOffice in one XML file. */
    SPREADSHEET(
            "this is a spreadsheet saved as XML; open it in the program that made it and save the sheet as CSV (UTF-8)"),
    /** Posts without their comments. */
    POSTS(
            "these are posts, not comments; from WordPress ask for /wp-json/wp/v2/comments, elsewhere export the comments"),
    /** The files of Staticman, Jekyll and Hugo. */
    YAML(
            "this is YAML, as Staticman and Jekyll keep comments; turn it into JSON lines or a CSV table with the columns id,"
                    + " post, author, date and text");

    private static final List<String> SPREADSHEETS = List.of(
            "\"urn:schemas-microsoft-com:office:spreadsheet\"", "\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"");
    private static final Pattern STATEMENT = Pattern.compile("(?i)^(?:"
            + "(?:insert|replace)\\s{1,9}(?:ignore\\s{1,9})?into\\s{1,9}[\\w.`\"\\[\\]]{1,200}\\s{0,9}(?:\\(|values|select|$)"
            + "|create\\s{1,9}(?:unlogged\\s{1,9})?(?:table|database|schema|extension|type|sequence)\\s{1,9}"
            + "(?:if\\s{1,9}not\\s{1,9}exists\\s{1,9})?[\\w.`\"\\[\\]]{1,200}.{0,200}(?:\\(|;)"
            + "|(?:drop|truncate|alter|lock|unlock)\\s{1,9}tables?\\b.{0,300};"
            + "|drop\\s{1,9}database\\s.{1,200};"
            + "|use\\s{1,9}(?:[\\[`].{1,100}|\\w{1,60};)"
            + "|set\\s{1,9}names\\s{1,9}\\S{1,40};"
            + "|set\\s{1,9}[@\\w. ]{1,80}\\s{0,9}(?:=|to)\\s{0,9}.{0,300};"
            + "|(?:begin|start)(?:\\s{1,9}transaction)?;"
            + "|pragma\\s{1,9}\\w{1,60}\\s{0,9}=.{0,60};"
            + "|copy\\s{1,9}[\\w.\"]{1,200}\\s.{0,2000}from\\s{1,9}stdin;"
            + ").*");
    private static final Pattern MOVABLE_TYPE_KEY =
            Pattern.compile("(?:AUTHOR|TITLE|BASENAME|STATUS|DATE|ALLOW COMMENTS"
                    + "|ALLOW PINGS|CONVERT BREAKS|CATEGORY|PRIMARY CATEGORY|UNIQUE URL|TAGS):.*");
    private static final Pattern MOVABLE_TYPE_PART =
            Pattern.compile("(?m)^-----\\r?\\n(?:BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):");
    private static final Pattern YAML_KEY = Pattern.compile("(?:- )?([A-Za-z_][\\w-]{0,60}):(?: .*)?");
    private static final Pattern YAML_TEXT = Pattern.compile("(?i)message|comment|body|text|content|layout");
    private static final Pattern YAML_OTHER =
            Pattern.compile("(?i)_?id|_parent|name|author|e-?mail|date|url|slug|title|permalink|timestamp|published");

    private final String sentence;

    ForeignText(String sentence) {
        this.sentence = sentence;
    }

    /** What it is and what to do. */
    String sentence() {
        return sentence;
    }

    /**
     * Whether the text begins as this does.
     *
     * @param fileName or blank
     */
    boolean isIn(String text, String fileName) {
        String file = fileName.toLowerCase(Locale.ROOT);
        return switch (this) {
            case SQL -> isSql(text, file);
            case MOVABLE_TYPE -> isMovableType(text);
            case MAIL ->
                MailHeaders.of(text)
                        .filter(headers -> headers.isMail() && !headers.isSavedPage())
                        .isPresent();
            case RTF -> text.startsWith("{\\rtf");
            case SHORTCUT -> text.startsWith("[InternetShortcut]") || isPropertyList(text, "<key>URL</key>");
            case WEB_ARCHIVE -> isPropertyList(text, "WebMainResource");
            case SPREADSHEET ->
                text.startsWith("<?xml") && SPREADSHEETS.stream().anyMatch(text::contains);
            case POSTS -> PostsInJson.isIn(text);
            case YAML -> isYaml(text, file);
        };
    }

    private static boolean isPropertyList(String text, String mark) {
        return text.startsWith("<?xml") && text.contains("<plist") && text.contains(mark);
    }

    /** Dumps begin with remarks, so the first statement tells. */
    private static boolean isSql(String text, String name) {
        if (name.endsWith(".sql") && !text.startsWith("<")) {
            return true;
        }
        boolean remark = false;
        for (String line : text.lines().limit(400).toList()) {
            String words = line.strip();
            boolean opens = words.startsWith("/*");
            boolean settings = words.startsWith("/*!") && words.endsWith("*/;");
            if (settings) {
                return true;
            }
            if (!remark && !opens && !words.isEmpty() && !isRemark(words)) {
                return STATEMENT.matcher(words).matches();
            }
            remark = (remark || opens) && !words.contains("*/");
        }
        return false;
    }

    private static boolean isRemark(String words) {
        return words.startsWith("--") || words.startsWith("#") || words.startsWith("\\");
    }

    private static boolean isMovableType(String text) {
        String first = text.lines().findFirst().orElse("");
        return MOVABLE_TYPE_KEY.matcher(first).matches()
                && MOVABLE_TYPE_PART.matcher(text).find();
    }

    /** The first lines are all "key: value", and one of the keys is what a text is called. */
    private static boolean isYaml(String text, String name) {
        boolean named = name.endsWith(".yml") || name.endsWith(".yaml");
        List<String> keys = text.lines()
                .limit(60)
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(" "))
                .dropWhile(line -> line.strip().equals("---"))
                .takeWhile(line -> YAML_KEY.matcher(line).matches())
                .map(line -> line.substring(line.startsWith("- ") ? 2 : 0, line.indexOf(':')))
                .toList();
        boolean lower = keys.stream().allMatch(key -> key.equals(key.toLowerCase(Locale.ROOT)));
        boolean hasText = keys.stream().anyMatch(key -> YAML_TEXT.matcher(key).matches());
        long others = keys.stream()
                .filter(key -> YAML_OTHER.matcher(key).matches())
                .distinct()
                .count();
        boolean marked = text.startsWith("---") || text.startsWith("- ") || text.startsWith("_id:");
        return named || (lower && hasText && others >= (marked ? 1 : 2));
    }
}
