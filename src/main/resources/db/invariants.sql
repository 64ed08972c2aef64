-- What must hold of the data at any moment, whatever crashed when; "signpost doctor" checks each. A block is a sentence, and
-- below it a query whose single column names each row that breaks it.

-- A comment is stored once for each site and source id.
SELECT 'comment ' || min(id) FROM comment GROUP BY site_id, source_id HAVING count(*) > 1

-- Every comment has the text of its newest revision, and of each before it.
SELECT 'comment ' || c.id FROM comment c
WHERE c.revision <> (SELECT count(*) FROM comment_revision r WHERE r.comment_id = c.id)

-- Every comment that waits for triage or a match is on the list of what waits, and no other.
SELECT coalesce(d.stage || ' ' || d.id, w.stage || ' ' || w.comment_id || ' without cause')
FROM (SELECT CASE WHEN a.comment_id IS NULL THEN 'TRIAGE' ELSE 'MATCH' END AS stage, c.id, c.revision
      FROM comment c
      LEFT JOIN assessment a ON a.comment_id = c.id AND a.revision = c.revision
      LEFT JOIN match m ON m.comment_id = c.id AND m.revision = c.revision AND m.model = a.model AND m.library <> ''
      WHERE m.comment_id IS NULL) d
FULL JOIN (SELECT * FROM comment_work WHERE stage IN ('TRIAGE', 'MATCH')) w
    ON w.stage = d.stage AND w.comment_id = d.id AND w.revision = d.revision
WHERE d.id IS NULL OR w.comment_id IS NULL

-- Every version that was published on screen has its row in the audit trail.
SELECT 'version ' || v.slug || '/' || v.version FROM faq_version v
WHERE v.origin = 'SCREEN' AND NOT EXISTS (
    SELECT 1 FROM audit a
    WHERE a.action = 'faq.publish' AND a.object = 'faq/' || v.slug || '/' || v.version)

-- Every decision has its row in the audit trail.
SELECT 'decision ' || d.id FROM decision d
WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.action LIKE 'desk.%'
                  AND a.object = 'comment/' || d.comment_id
                  AND a.detail ->> 'decision' = CAST(d.id AS text))

-- Every correction of topics has its row in the audit trail.
SELECT 'correction ' || k.id FROM topic_correction k
WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.action = 'desk.topics'
                  AND a.object = 'comment/' || k.comment_id
                  AND a.detail ->> 'correction' = CAST(k.id AS text))

-- A comment has at most one decision that lives.
SELECT 'comment ' || comment_id FROM live_decision GROUP BY comment_id HAVING count(*) > 1

-- Every answer comes from a person's decision on the same comment.
SELECT 'reply ' || r.id FROM reply r
LEFT JOIN decision d ON d.id = r.decision_id
WHERE r.follow_up_id IS NULL
  AND (d.comment_id IS DISTINCT FROM r.comment_id
       OR NOT d.replies)

-- Every decision to reply has its reply.
SELECT 'decision ' || d.id FROM decision d
WHERE d.replies AND d.undone_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM reply r WHERE r.decision_id = d.id)

-- No comment has two answers that live.
SELECT 'comment ' || comment_id FROM reply
WHERE lives AND follow_up_id IS NULL GROUP BY comment_id HAVING count(*) > 1

-- No two replies are the same comment of a website.
SELECT 'reply ' || min(r.id) FROM reply r JOIN comment c ON c.id = r.comment_id
WHERE r.remote_id IS NOT NULL GROUP BY c.site_id, r.remote_id HAVING count(*) > 1

-- A comment whose answer came back or was withdrawn is not answered by it any more.
SELECT 'reply ' || r.id FROM reply r JOIN live_decision d ON d.id = r.decision_id
WHERE NOT r.lives

-- No reply has been on its way to a website for long after its lease ended.
SELECT 'reply ' || r.id FROM reply r
WHERE r.state = 'SENDING' AND (r.lease_until IS NULL OR r.lease_until < now() - interval '10 minutes')

-- Every reply from the FAQ knows the versions that it relied on.
SELECT 'reply ' || r.id FROM reply r LEFT JOIN decision d ON d.id = r.decision_id
WHERE (d.kind = 'OTHER_ENTRY' OR r.follow_up_id IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM reply_entry e WHERE e.reply_id = r.id)

-- Every correction comes from a person's follow-up on a reply to the same comment.
SELECT 'reply ' || c.id FROM reply c
LEFT JOIN follow_up f ON f.id = c.follow_up_id
LEFT JOIN reply r ON r.id = f.reply_id
WHERE c.follow_up_id IS NOT NULL
  AND (r.comment_id IS DISTINCT FROM c.comment_id OR f.kind = 'LEFT')

-- A reply has at most one correction that lives for each version that calls it wrong.
SELECT 'reply ' || f.reply_id FROM follow_up f JOIN reply c ON c.follow_up_id = f.id
WHERE c.lives GROUP BY f.reply_id, f.slug, f.version HAVING count(*) > 1

-- A follow-up lives as long as its correction.
SELECT 'follow-up ' || f.id FROM follow_up f LEFT JOIN reply c ON c.follow_up_id = f.id
WHERE f.kind <> 'LEFT'
  AND (f.undone_at IS NULL) IS DISTINCT FROM c.lives

-- Every follow-up has its row in the audit trail.
SELECT 'follow-up ' || f.id FROM follow_up f
WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.action LIKE 'publish.follow_up%'
                  AND a.object = 'reply/' || f.reply_id
                  AND a.detail ->> 'follow_up' = CAST(f.id AS text))

-- A stopped reply relied on a version that a later one calls wrong.
SELECT 'reply ' || r.id FROM reply r
WHERE r.stopped_slug IS NOT NULL
  AND NOT EXISTS (
      SELECT 1 FROM reply_entry e
      JOIN wrong_version w ON w.slug = e.slug AND w.version = e.version
      WHERE e.reply_id = r.id AND w.slug = r.stopped_slug
        AND w.corrected_by = r.stopped_version)

-- A group that was merged has no questions.
SELECT 'gap ' || g.id FROM digest_gap g
WHERE g.state = 'MERGED' AND EXISTS (SELECT 1 FROM digest_gap_question q WHERE q.gap_id = g.id)

-- A group was merged into one that is still there.
SELECT 'gap ' || g.id FROM digest_gap g JOIN digest_gap i ON i.id = g.merged_into
WHERE i.state = 'MERGED'

-- A group that a person closed has its row in the audit trail.
SELECT 'gap ' || g.id FROM digest_gap g
WHERE g.state = 'CLOSED'
  AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.action = 'gap.close' AND a.object = 'gap/' || g.id)

-- There is one digest for each list and ISO week.
SELECT 'digest ' || min(iso_week) FROM digest_run GROUP BY list_id, iso_week HAVING count(*) > 1

-- Every recipient has one delivery of a digest, with a Message-ID of its own.
SELECT 'delivery ' || min(id) FROM digest_delivery GROUP BY run_id, recipient_id HAVING count(*) > 1
UNION ALL
SELECT 'delivery ' || min(id) FROM digest_delivery GROUP BY message_id HAVING count(*) > 1

-- A digest that is closed has nothing under way.
SELECT 'digest ' || u.iso_week FROM digest_run u
WHERE u.state IN ('SENT', 'MISSED')
  AND EXISTS (SELECT 1 FROM digest_delivery d WHERE d.run_id = u.id AND d.state = 'SENDING')

-- No delivery has been in hand for long after its lease ended.
SELECT 'delivery ' || d.id FROM digest_delivery d
WHERE d.state = 'SENDING' AND d.lease_until < now() - interval '1 day'

-- Every comment that teaches something is decided, or waits to be forgotten.
SELECT 'comment ' || e.comment_id FROM example e
WHERE NOT EXISTS (SELECT 1 FROM live_decision l WHERE l.comment_id = e.comment_id AND l.revision = e.revision)
  AND NOT EXISTS (SELECT 1 FROM comment_work w WHERE w.stage = 'LEARN' AND w.comment_id = e.comment_id)
