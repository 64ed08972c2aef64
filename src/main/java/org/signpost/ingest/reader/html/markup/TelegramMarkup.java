package org.signpost.ingest.reader.html.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Turns a chat that Telegram has exported as a page into what all others write. Whoever goes on writing is named only once
 * there, and every such page has the same title.
 */
final class TelegramMarkup {
    private static final String MESSAGES = ".history .message.default[id~=^message-?\\d{1,20}$]";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}$");
    private static final Pattern MOMENT =
            Pattern.compile("(\\d\\d)\\.(\\d\\d)\\.(\\d{4}) (\\d\\d:\\d\\d:\\d\\d)(?: UTC([+-]\\d\\d:\\d\\d))?");
    private static final int MOST = 100_000;

    private TelegramMarkup() {}

    static void in(Document page) {
        Element last = null;
        for (Element message : page.select(MESSAGES).stream().limit(MOST).toList()) {
            last = rewritten(message, last);
        }
        Element chat = last == null ? null : page.selectFirst(".page_header .text");
        if (chat != null && chat.hasText()) {
            page.title(chat.text());
        }
    }

    /** Returns the element with the writer's name. */
    private static @Nullable Element rewritten(Element message, @Nullable Element writer) {
        Element words = message.selectFirst(".body > .text");
        Element said = message.selectFirst(".body > .from_name");
        Element name = said == null && message.hasClass("joined") ? writer : said;
        if (words == null) {
            return name;
        }
        Element own =
                said != null || name == null ? name : words.before(name.clone()).previousElementSibling();
        Element date = message.selectFirst(".date[title]");
        Element answered = message.selectFirst(".reply_to a[href*=#go_to_message]");
        Matcher number = NUMBER.matcher(message.id());
        Matcher parent = NUMBER.matcher(answered == null ? "" : answered.attr("href"));
        message.select(".reply_to").remove();
        mark(own, "comment-author-name");
        mark(words, "comment-content");
        if (date != null) {
            date.attr("class", "comment-date")
                    .attr("datetime", MOMENT.matcher(date.attr("title")).replaceFirst("$3-$2-$1T$4$5"));
        }
        message.attr("data-parent-id", parent.find() ? parent.group() : "");
        message.attr("id", "telegram-comment-" + (number.find() ? number.group() : ""));
        message.addClass("comment");
        return name;
    }

    private static void mark(@Nullable Element part, String name) {
        if (part != null) {
            part.attr("class", name);
        }
    }
}
