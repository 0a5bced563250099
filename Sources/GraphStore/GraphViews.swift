/// Views that say in words what the tables say in numbers, for people who open the file with `sqlite3`, DuckDB, Datasette
/// or pandas; Docs/store.md describes each column.
enum GraphViews {
  static let sql = """
    CREATE VIEW documents AS
      SELECT key AS statement, name, label AS title, begin AS date, url, forum, origin,
        (SELECT count(*) FROM assertions WHERE statement_id = statements.id) AS assertions
      FROM statements JOIN entities USING (id);
    CREATE VIEW people AS
      SELECT key AS person, label AS name,
        (SELECT group_concat(name, ' | ') FROM (SELECT DISTINCT name FROM aliases WHERE entity_id = entities.id
          AND name <> label ORDER BY name)) AS other_names, mentions
      FROM entities WHERE kind = 'Person';
    CREATE VIEW relations AS
      SELECT subject.key AS subject, subject.label AS subject_name, assertion.predicate,
        object.key AS object, object.label AS object_name, assertion.role, assertion.speaker, assertion.aspect,
        assertion.topic, assertion.phase, assertion.participant_role, assertion.post_status, assertion.confidence,
        assertion.begin, assertion.end, coalesce(statement.key, 'ontology') AS statement,
        statement.begin AS statement_date,
        (SELECT quotation FROM evidence JOIN passages ON passages.id = passage_id
          WHERE assertion_id = assertion.id ORDER BY start LIMIT 1) AS passage
      FROM assertions AS assertion JOIN entities AS subject ON subject.id = subject_id
        JOIN entities AS object ON object.id = object_id LEFT JOIN entities AS statement ON statement.id = statement_id;
    CREATE VIEW posts AS
      SELECT subject AS person, subject_name AS name, role AS post, object AS body, object_name AS body_name,
        post_status AS status, statement, statement_date, passage
      FROM relations WHERE predicate = 'holdsPost';
    CREATE VIEW alignments AS
      SELECT subject AS country, subject_name AS country_name, object AS statement, object_name AS title,
        (SELECT begin FROM entities WHERE key = object) AS date, passage
      FROM relations WHERE predicate = 'alignsWith';
    CREATE VIEW events AS
      SELECT event.key AS event, event.event_type AS type, event.label, event.edtf AS date, event.begin, event.end,
        (SELECT group_concat(label, ' | ') FROM (SELECT DISTINCT label FROM assertions JOIN entities
          ON entities.id = object_id WHERE subject_id = event.id AND predicate = 'participant' ORDER BY label))
          AS participants,
        (SELECT group_concat(label, ' | ') FROM (SELECT DISTINCT label FROM assertions JOIN entities
          ON entities.id = object_id WHERE subject_id = event.id AND predicate = 'place' ORDER BY label)) AS places,
        (SELECT count(DISTINCT statement_id) FROM attestations JOIN passages ON passages.id = passage_id
          WHERE event_id = event.id) AS statements
      FROM entities AS event WHERE kind = 'Event';
    """
}
