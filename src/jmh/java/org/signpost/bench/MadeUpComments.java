package org.signpost.bench;

import java.util.List;
import java.util.Random;

/** Makes up pingbacks, praise and spam, the same ones for the same random numbers. */
final class MadeUpComments {
    static final List<String> TITLES = List.of(
            "Court Hears Case on Same-Sex Spouses",
            "Immigration News Roundup",
            "Binational Couples Celebrate a First Green Card",
            "What the Ruling Means for Families Abroad",
            "Love Exiles: A Story From Manila",
            "Senate Committee Takes Up Reform Bill",
            "Agency Announces New Policy for Partners",
            "Links for the Weekend");
    static final List<String> BLOGS = List.of(
            "The Daily Docket",
            "Rainbow Ledger",
            "Borders & Hearts",
            "Immigration Prof Notes",
            "Queer Wire",
            "City Voices");
    static final List<String> QUOTES = List.of(
            "advocates welcomed the announcement and said that thousands of families have waited for years",
            "the press release says that couples will be treated like every other family under the new guidance",
            "read the full statement on their website and share it with your friends",
            "a federal judge heard arguments on Tuesday about the rights of married couples");
    static final List<String> JOY = List.of(
            "Congratulations!",
            "This is wonderful news.",
            "So happy for all of you!",
            "Thank you for everything you do.",
            "I cried when I read this.",
            "Finally!",
            "What a day.",
            "Love wins.",
            "You have worked so hard for this, and it shows.",
            "My wife and I are celebrating tonight.",
            "Bravo from Chicago.",
            "Keep up the great work!",
            "We are so proud of this team.");
    static final List<String> OFFERS = List.of(
            "Cheap watches and handbags",
            "Earn $5000 a week from home",
            "Best essay writing service",
            "Online pharmacy without prescription",
            "Play casino games and win",
            "Get a loan in five minutes");
    static final List<String> FLATTERY = List.of(
            "Great post, I have bookmarked your blog!",
            "Very informative article, thanks for sharing.",
            "I was searching for this for a long time.",
            "Your writing style is amazing.");

    private final Random random;

    MadeUpComments(Random random) {
        this.random = random;
    }

    String pingback() {
        return "[…] " + any(QUOTES) + ": " + any(TITLES) + " […]";
    }

    String savedPingback() {
        return "Pingback: " + any(TITLES) + " | " + any(BLOGS);
    }

    String praise() {
        StringBuilder text = new StringBuilder(any(JOY));
        for (int more = random.nextInt(3); more > 0; more--) {
            text.append(' ').append(any(JOY));
        }
        return text.toString();
    }

    String spam() {
        return any(FLATTERY) + ' ' + any(OFFERS) + " http://offer" + random.nextInt(10_000) + ".example/buy";
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
