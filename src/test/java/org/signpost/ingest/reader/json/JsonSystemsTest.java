package org.signpost.ingest.reader.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.signpost.comment.IncomingComment;
import org.signpost.comment.IncomingPost;
import org.signpost.comment.SourceStatus;
import org.signpost.ingest.reader.FoundComments;
import org.signpost.ingest.reader.InputFormat;
import org.signpost.ingest.reader.ReadText;

/** What each system's own answer or export gives: who, what, when, under what, and where moderation has put it. */
final class JsonSystemsTest {
    @Test
    void readsTheCommandLineOfWordPress() {
        FoundComments found = ReadText.of("""
                [{"comment_ID":"1","comment_post_ID":"7","comment_date":"2026-05-02 08:00:00","comment_approved":"1",
                  "comment_author":"Ines","comment_author_email":"i@mail.example","comment_author_IP":"192.0.2.7",
                  "comment_content":"Is it <b>free<\\/b>?\\r\\nReally?","comment_parent":"0","comment_type":"comment",
                  "comment_date_gmt":"2026-05-02 13:00:00"},
                 {"comment_ID":"2","comment_post_ID":"7","comment_date":"2026-05-02 09:00:00","comment_approved":"0",
                  "comment_date_gmt":"0000-00-00 00:00:00","comment_author":"Desk","comment_content":"Yes","comment_parent":"1"},
                 {"comment_ID":"3","comment_post_ID":"7","comment_approved":"spam","comment_author":"X","comment_content":"Buy"},
                 {"comment_ID":"4","comment_post_ID":"7","comment_approved":"trash","comment_author":"Y","comment_content":"Oh"},
                 {"comment_ID":"5","comment_post_ID":"9","comment_approved":"1","comment_author":"Shop",
                  "comment_content":"paid","comment_type":"order_note"}]
                """);
        assertThat(found.format()).contains(InputFormat.REST);
        assertThat(ReadText.lines(found)).containsExactly("Ines: Is it free?|Really?", "Desk: Yes", "X: Buy", "Y: Oh");
        assertThat(statuses(found))
                .containsExactly(SourceStatus.APPROVED, SourceStatus.HELD, SourceStatus.SPAM, SourceStatus.TRASHED);
        assertThat(found.comments()).extracting(IncomingComment::sourceId).containsExactly("1", "2", "3", "4");
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("1");
        assertThat(found.comments().get(0).writtenAt()).isEqualTo(Instant.parse("2026-05-02T13:00:00Z"));
        assertThat(found.comments().get(1).writtenAt()).isEqualTo(Instant.parse("2026-05-02T09:00:00Z"));
        assertThat(ReadText.posts(found))
                .singleElement()
                .satisfies(post -> assertThat(post.sourceId()).isEqualTo("7"));
        assertThat(found.toString()).doesNotContain("192.0.2.7").doesNotContain("mail.example");
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void readsWordPressComWithItsPostsAndAnswers() {
        FoundComments found = ReadText.of("""
                {"found":2,"site_ID":3,"comments":[
                 {"ID":11,"post":{"ID":7,"title":"Clinic &amp; days","type":"post",
                   "link":"https://public-api.wordpress.com/rest/v1.1/sites/3/posts/7"},
                  "author":{"ID":0,"name":"Ines","email":false},"date":"2026-05-02T08:00:00-05:00",
                  "URL":"https://harbor.example/clinic-days/comment-page-1/#comment-11",
                  "content":"<p>Is it <em>free</em>?</p>\\n","raw_content":"Is it <em>free</em>?\\nReally?",
                  "status":"approved","parent":false,"type":"comment"},
                 {"ID":12,"post":{"ID":7,"title":"Clinic &amp; days"},"author":{"ID":1,"name":"Desk"},
                  "date":"2026-05-02T09:00:00-05:00","content":"<p>Yes</p>","status":"unapproved",
                  "parent":{"ID":11,"type":"comment"},"type":"comment"}]}
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ines: Is it free?|Really?", "Desk: Yes");
        assertThat(found.comments()).extracting(IncomingComment::sourceId).containsExactly("11", "12");
        assertThat(found.comments()).extracting(IncomingComment::parentSourceId).containsExactly(null, "11");
        assertThat(found.comments().getFirst().writtenAt()).isEqualTo(Instant.parse("2026-05-02T13:00:00Z"));
        assertThat(statuses(found)).containsExactly(SourceStatus.APPROVED, SourceStatus.HELD);
        assertThat(ReadText.posts(found))
                .containsExactly(new IncomingPost("7", "Clinic & days", "https://harbor.example/clinic-days/", null));
        assertThat(found.announced()).isNull();
    }

    @Test
    void saysThatWordPressComHasMoreThanOnePageOfComments() {
        FoundComments found = ReadText.of("""
                {"found":120,"comments":[{"ID":1,"author":{"name":"Ines"},"content":"<p>Hi</p>"}]}
                """);
        assertThat(found.announced()).isEqualTo(120);
    }

    @Test
    void readsWordPressThroughGraphQl() {
        FoundComments found = ReadText.of("""
                {"data":{"post":{"databaseId":31,"title":"Clinic days","link":"https://harbor.example/clinic-days/",
                 "comments":{"edges":[{"cursor":"x","node":{"id":"Y29tbWVudDo1MQ==","databaseId":51,"status":"APPROVE",
                  "content":"<p>Is it free?</p>\\n","date":"2026-05-02 08:00:00","dateGmt":"2026-05-02 13:00:00",
                  "parentDatabaseId":0,"author":{"node":{"name":"Ines"}},
                  "replies":{"nodes":[{"databaseId":52,"content":"<p>Yes</p>","author":{"node":{"name":"Desk"}},
                   "status":"HOLD","parent":{"node":{"databaseId":51}}}]}}}]}}}}
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ines: Is it free?", "Desk: Yes");
        assertThat(found.comments()).extracting(IncomingComment::sourceId).containsExactly("51", "52");
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("51");
        assertThat(found.comments().getFirst().writtenAt()).isEqualTo(Instant.parse("2026-05-02T13:00:00Z"));
        assertThat(statuses(found)).containsExactly(SourceStatus.APPROVED, SourceStatus.HELD);
        assertThat(ReadText.posts(found))
                .containsExactly(new IncomingPost("31", "Clinic days", "https://harbor.example/clinic-days/", null));
    }

    @Test
    void readsTheNumberInACodedIdOfGraphQl() {
        FoundComments found = ReadText.of("""
                {"data":{"comments":{"nodes":[
                 {"id":"Y29tbWVudDo1MQ==","content":"<p>Free?</p>","parentId":null,"author":{"node":{"name":"Ines"}},
                  "commentedOn":{"node":{"databaseId":31,"title":"Clinic days"}}},
                 {"id":"Y29tbWVudDo1Mg==","content":"<p>Yes</p>","parentId":"Y29tbWVudDo1MQ==",
                  "author":{"node":{"name":"Desk"}},"commentedOn":{"node":{"databaseId":31}}}]}}}
                """);
        assertThat(found.comments()).extracting(IncomingComment::sourceId).containsExactly("51", "52");
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("51");
        assertThat(ReadText.posts(found)).containsExactly(new IncomingPost("31", "Clinic days", null, null));
    }

    @Test
    void readsDisqusAndPrefersTheTextAsItWasTyped() {
        FoundComments found = ReadText.of("""
                {"cursor":{"hasNext":false},"code":0,"response":[
                 {"id":"6201234567","thread":{"id":"882","title":"Clinic days","link":"https://harbor.example/clinic-days/"},
                  "forum":"harbor","parent":null,"isDeleted":false,"isSpam":false,"isApproved":true,
                  "message":"<p>Where do I <b>park</b>?</p>","raw_message":"Where do I park?",
                  "createdAt":"2026-05-02T13:00:00","author":{"username":"ines9","name":"Ines"}},
                 {"id":"6201234568","thread":"882","parent":6201234567,"isDeleted":false,"isSpam":true,"isApproved":false,
                  "message":"<p>Buy</p>","raw_message":"Buy","createdAt":"2026-05-02T14:00:00","author":{"name":"X"}},
                 {"id":"6201234569","thread":"882","isDeleted":true,"raw_message":"","message":"","author":{"name":"Y"}},
                 {"id":"6201234570","thread":"882","isDeleted":true,"raw_message":"Oh","author":{"name":"Z"}},
                 {"id":"6201234571","thread":"882","isApproved":false,"isSpam":false,"raw_message":"Hm","author":{"name":"W"}}]}
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ines: Where do I park?", "X: Buy", "Z: Oh", "W: Hm");
        assertThat(statuses(found))
                .containsExactly(SourceStatus.APPROVED, SourceStatus.SPAM, SourceStatus.TRASHED, SourceStatus.HELD);
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("6201234567");
        assertThat(ReadText.posts(found))
                .containsExactly(new IncomingPost("882", "Clinic days", "https://harbor.example/clinic-days/", null));
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void readsAConversationOnMastodonAndLeavesOutWhatIsNotPublic() {
        FoundComments found = ReadText.of("""
                {"ancestors":[{"id":"11100","created_at":"2026-05-02T13:00:00.000Z","in_reply_to_id":null,"visibility":"public",
                  "url":"https://social.example/@ines/11100","content":"<p>Clinic on <a href=\\"https://h.example/c\\">Sunday</a>?</p>",
                  "account":{"acct":"ines","username":"ines","display_name":"Ines"},"media_attachments":[{"description":"map"}]}],
                 "descendants":[{"id":"11101","created_at":"2026-05-02T14:00:00.000Z","in_reply_to_id":"11100",
                  "visibility":"unlisted","url":"https://social.example/@a/11101","content":"<p>Yes</p>",
                  "account":{"acct":"ali@other.example","username":"ali","display_name":""}},
                 {"id":"11102","in_reply_to_id":"11100","visibility":"direct","content":"<p>secret</p>","account":{"acct":"x"}}]}
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ines: Clinic on Sunday (https://h.example/c)?", "ali: Yes");
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("11100");
        assertThat(ReadText.posts(found)).as("one thread").hasSize(1);
        assertThat(found.leftOut())
                .extracting(Object::toString)
                .containsExactly("1 left out: not meant for the public");
        assertThat(found.unreadable()).isEmpty();
    }

    @Test
    void readsRemark() {
        FoundComments found = ReadText.of("""
                {"comments":[
                 {"id":"aa-1","pid":"","text":"<p>Is it <em>free</em>?</p>\\n","orig":"Is it *free*?",
                  "user":{"name":"Ines","id":"github_1","admin":false},"title":"Clinic days",
                  "locator":{"site":"harbor","url":"https://harbor.example/clinic-days/"},"time":"2026-05-02T08:00:00.1234-05:00"},
                 {"id":"aa-2","pid":"aa-1","text":"<p>Yes</p>","user":{"name":"Desk","admin":true},
                  "locator":{"site":"harbor","url":"https://harbor.example/clinic-days/"},"time":"2026-05-02T14:00:00Z"},
                 {"id":"aa-3","pid":"aa-1","text":"","orig":"","user":{"name":""},
                  "locator":{"url":"https://harbor.example/clinic-days/"},"delete":true}],
                 "info":{"url":"https://harbor.example/clinic-days/","count":2}}
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ines: Is it *free*?", "Desk: Yes");
        assertThat(found.comments()).extracting(IncomingComment::sourceId).containsExactly("aa-1", "aa-2");
        assertThat(found.comments()).extracting(IncomingComment::parentSourceId).containsExactly(null, "aa-1");
        assertThat(found.comments()).extracting(IncomingComment::byStaff).containsExactly(false, true);
        assertThat(ReadText.posts(found).getFirst())
                .isEqualTo(new IncomingPost(
                        "https://harbor.example/clinic-days/",
                        "Clinic days",
                        "https://harbor.example/clinic-days/",
                        null));
    }

    @Test
    void readsRemarkAsATree() {
        FoundComments found = ReadText.of("""
                {"comments":[{"comment":{"id":"aa-1","pid":"","text":"<p>Free?</p>","user":{"name":"Ines"},"title":"Clinic days"},
                 "replies":[{"comment":{"id":"aa-2","pid":"aa-1","text":"<p>Yes</p>","user":{"name":"Desk"}}}]}],
                 "info":{"url":"https://harbor.example/clinic-days/"}}
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ines: Free?", "Desk: Yes");
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("aa-1");
    }

    @Test
    void readsIsso() {
        FoundComments found = ReadText.of("""
                {"id":null,"total_replies":1,"hidden_replies":0,"replies":[
                 {"id":1,"parent":null,"text":"<p>Free?</p>","mode":1,"hash":"a","author":"Ines","created":1777726800.53,
                  "dislikes":0,"replies":[
                   {"id":2,"parent":1,"text":"<p>Yes</p>","mode":1,"author":null,"created":1777730400.1,"dislikes":0},
                   {"id":3,"parent":1,"text":"","mode":4,"author":null,"created":1777730400.1,"dislikes":0}]},
                 {"id":4,"parent":null,"text":"<p>Hm</p>","mode":2,"author":"Quin","created":1777730500.0,"dislikes":0}]}
                """, "isso.json");
        assertThat(ReadText.lines(found)).containsExactly("Ines: Free?", "Anonymous: Yes", "Quin: Hm");
        assertThat(statuses(found)).containsExactly(SourceStatus.APPROVED, SourceStatus.APPROVED, SourceStatus.HELD);
        assertThat(found.comments().getFirst().writtenAt()).isEqualTo(Instant.parse("2026-05-02T13:00:00Z"));
        assertThat(found.comments().get(1).parentSourceId())
                .isEqualTo(found.comments().getFirst().sourceId());
        assertThat(ReadText.posts(found)).hasSize(1);
    }

    @Test
    void readsCommentoWithTheNamesOfItsPeople() {
        FoundComments found = ReadText.of("""
                {"version":1,"comments":[
                 {"commentHex":"c1","domain":"harbor.example","path":"/clinic-days/","commenterHex":"p1","markdown":"*Free*?",
                  "html":"<p><em>Free</em>?</p>","parentHex":"root","state":"approved","creationDate":"2026-05-02T13:00:00Z",
                  "deleted":false},
                 {"commentHex":"c2","domain":"harbor.example","path":"/clinic-days/","commenterHex":"anonymous","markdown":"Yes",
                  "parentHex":"c1","state":"unapproved","creationDate":"2026-05-02T14:00:00Z"}],
                 "commenters":[{"commenterHex":"p1","email":"i@mail.example","name":"Ines","isModerator":true}]}
                """);
        assertThat(ReadText.lines(found)).containsExactly("Ines: *Free*?", "Anonymous: Yes");
        assertThat(found.comments()).extracting(IncomingComment::parentSourceId).containsExactly(null, "c1");
        assertThat(found.comments()).extracting(IncomingComment::byStaff).containsExactly(true, false);
        assertThat(statuses(found)).containsExactly(SourceStatus.APPROVED, SourceStatus.HELD);
        assertThat(ReadText.posts(found).getFirst().url()).isEqualTo("https://harbor.example/clinic-days/");
        FoundComments mapped = ReadText.of("""
                {"success":true,"commenters":{"p1":{"name":"Ines","link":"undefined"}},
                 "comments":[{"commentHex":"c1","commenterHex":"p1","html":"<p>Free?</p>","parentHex":"root"}]}
                """);
        assertThat(ReadText.lines(mapped)).containsExactly("Ines: Free?");
    }

    @Test
    void readsCoral() {
        FoundComments found = ReadText.of("""
                {"data":{"story":{"id":"s-1","url":"https://harbor.example/clinic-days/","metadata":{"title":"Clinic days"},
                 "comments":{"edges":[{"node":{"id":"k1","body":"<div>Free?<br>Really?</div>","author":{"username":"ines"},
                  "createdAt":"2026-05-02T13:00:00.000Z","status":"NONE","parent":null,"tags":[],
                  "replies":{"edges":[{"node":{"id":"k2","body":"Yes","author":{"username":"desk"},"parent":{"id":"k1"}}}]}}},
                 {"node":{"id":"k3","body":"bad","author":{"username":"x"},"status":"REJECTED"}}]}}}}
                """);
        assertThat(ReadText.lines(found)).containsExactly("ines: Free?|Really?", "desk: Yes", "x: bad");
        assertThat(found.comments().get(1).parentSourceId()).isEqualTo("k1");
        assertThat(statuses(found)).containsExactly(SourceStatus.APPROVED, SourceStatus.APPROVED, SourceStatus.TRASHED);
        assertThat(ReadText.posts(found))
                .containsExactly(new IncomingPost("s-1", "Clinic days", "https://harbor.example/clinic-days/", null));
    }

    @Test
    void readsVideosTablesAndNewsWithTheirOwnShapes() {
        assertThat(ReadText.lines(ReadText.of("""
                {"items":[{"id":"U1","snippet":{"videoId":"v","topLevelComment":{"id":"U1","snippet":{"textDisplay":"Is it <b>free</b>?",
                 "textOriginal":"Is it free?","authorDisplayName":"@ines","publishedAt":"2026-05-02T13:00:00Z"}}},
                 "replies":{"comments":[{"id":"U1.a","snippet":{"textOriginal":"Yes","parentId":"U1","authorDisplayName":"@h"}}]}}]}
                """))).containsExactly("@ines: Is it free?", "@h: Yes");
        assertThat(ReadText.lines(ReadText.of("""
                [{"type":"header","version":"5.2","comment":"Export to JSON"},
                {"type":"database","name":"wp"},
                {"type":"table","name":"wp_comments","data":[{"comment_ID":"5","comment_author":"Ines","comment_content":"Free?"}]}]
                """))).containsExactly("Ines: Free?");
        FoundComments news = ReadText.of("""
                {"id":900,"author":"mod","title":"Clinic days","url":"https://harbor.example/clinic-days/","children":[
                 {"id":901,"author":"ines","text":"Free?<p>I don&#x27;t know","parent_id":900,"title":null,"children":[
                  {"id":902,"author":"ali","text":"Yes","parent_id":901,"children":[]}]}]}
                """);
        assertThat(ReadText.lines(news)).containsExactly("ines: Free?||I don't know", "ali: Yes");
        assertThat(news.comments().getFirst().parentSourceId()).isNull();
        assertThat(news.comments().get(1).parentSourceId())
                .isEqualTo(news.comments().getFirst().sourceId());
    }

    private static List<SourceStatus> statuses(FoundComments found) {
        return found.comments().stream().map(IncomingComment::status).toList();
    }
}
