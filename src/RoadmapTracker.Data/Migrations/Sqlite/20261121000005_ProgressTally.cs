using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage;

namespace RoadmapTracker.Data.Migrations.Sqlite;

/// <summary>
/// Counts of the records that count as reports (public and not superseded), kept by triggers in the transaction of each change:
/// counting live over 300,000 records takes seconds. A status that is missing is the empty text.
/// </summary>
[DbContext(typeof(TrackerContext))]
[Migration("20261121000005_ProgressTally")]
public sealed class ProgressTally : Migration
{
    private const string Tables = """
            CREATE TABLE progress_tally (
                group_kind TEXT NOT NULL,
                group_id BLOB NOT NULL,
                state TEXT NOT NULL,
                reported_status TEXT NOT NULL,
                assessed_status TEXT NOT NULL,
                count INTEGER NOT NULL,
                PRIMARY KEY (group_kind, group_id, state, reported_status, assessed_status)
            ) WITHOUT ROWID, STRICT;

            CREATE VIEW progress_counted AS
                SELECT id, state, coalesce(reported_status, '') AS reported_status, coalesce(assessed_status, '') AS assessed_status
                FROM progress_record WHERE state NOT IN ('DRAFT', 'RETURNED') AND superseded_by_id IS NULL;

            CREATE VIEW progress_group AS
                SELECT id AS record_id, 'ALL' AS group_kind, zeroblob(16) AS group_id FROM progress_record
                UNION ALL SELECT id, 'AREA', area_id FROM progress_record WHERE area_id IS NOT NULL
                UNION ALL SELECT id, 'COMMITMENT', commitment_id FROM progress_record WHERE commitment_id IS NOT NULL
                UNION ALL SELECT record_id, 'RECOMMENDATION', recommendation_id FROM progress_recommendation
                UNION ALL SELECT record_id, 'ORGANISATION', organisation_id FROM progress_organisation;
            """;

    private const string RecordTriggers = """
            CREATE TRIGGER progress_record_counted_in AFTER INSERT ON progress_record BEGIN
                INSERT INTO progress_tally SELECT g.group_kind, g.group_id, c.state, c.reported_status, c.assessed_status, 1
                    FROM progress_counted c JOIN progress_group g ON g.record_id = c.id WHERE c.id = NEW.id
                    ON CONFLICT DO UPDATE SET count = count + 1;
            END;

            CREATE TRIGGER progress_record_counted_out BEFORE DELETE ON progress_record BEGIN
                INSERT INTO progress_tally SELECT g.group_kind, g.group_id, c.state, c.reported_status, c.assessed_status, -1
                    FROM progress_counted c JOIN progress_group g ON g.record_id = c.id WHERE c.id = OLD.id
                    ON CONFLICT DO UPDATE SET count = count - 1;
            END;

            CREATE TRIGGER progress_record_counted_before
            BEFORE UPDATE OF state, reported_status, assessed_status, superseded_by_id, area_id, commitment_id ON progress_record BEGIN
                INSERT INTO progress_tally SELECT g.group_kind, g.group_id, c.state, c.reported_status, c.assessed_status, -1
                    FROM progress_counted c JOIN progress_group g ON g.record_id = c.id WHERE c.id = OLD.id
                    ON CONFLICT DO UPDATE SET count = count - 1;
            END;

            CREATE TRIGGER progress_record_counted_after
            AFTER UPDATE OF state, reported_status, assessed_status, superseded_by_id, area_id, commitment_id ON progress_record BEGIN
                INSERT INTO progress_tally SELECT g.group_kind, g.group_id, c.state, c.reported_status, c.assessed_status, 1
                    FROM progress_counted c JOIN progress_group g ON g.record_id = c.id WHERE c.id = NEW.id
                    ON CONFLICT DO UPDATE SET count = count + 1;
            END;
            """;

    // When a record is deleted its links go after it; they find no record any more and count nothing twice.
    private const string LinkTriggers = """
            CREATE TRIGGER progress_recommendation_counted_in AFTER INSERT ON progress_recommendation BEGIN
                INSERT INTO progress_tally SELECT 'RECOMMENDATION', NEW.recommendation_id, c.state, c.reported_status, c.assessed_status, 1
                    FROM progress_counted c WHERE c.id = NEW.record_id ON CONFLICT DO UPDATE SET count = count + 1;
            END;

            CREATE TRIGGER progress_recommendation_counted_out AFTER DELETE ON progress_recommendation BEGIN
                INSERT INTO progress_tally SELECT 'RECOMMENDATION', OLD.recommendation_id, c.state, c.reported_status, c.assessed_status, -1
                    FROM progress_counted c WHERE c.id = OLD.record_id ON CONFLICT DO UPDATE SET count = count - 1;
            END;

            CREATE TRIGGER progress_organisation_counted_in AFTER INSERT ON progress_organisation BEGIN
                INSERT INTO progress_tally SELECT 'ORGANISATION', NEW.organisation_id, c.state, c.reported_status, c.assessed_status, 1
                    FROM progress_counted c WHERE c.id = NEW.record_id ON CONFLICT DO UPDATE SET count = count + 1;
            END;

            CREATE TRIGGER progress_organisation_counted_out AFTER DELETE ON progress_organisation BEGIN
                INSERT INTO progress_tally SELECT 'ORGANISATION', OLD.organisation_id, c.state, c.reported_status, c.assessed_status, -1
                    FROM progress_counted c WHERE c.id = OLD.record_id ON CONFLICT DO UPDATE SET count = count - 1;
            END;
            """;

    private const string CountOnce = """
            INSERT INTO progress_tally
                SELECT g.group_kind, g.group_id, c.state, c.reported_status, c.assessed_status, count(*)
                FROM progress_counted c JOIN progress_group g ON g.record_id = c.id GROUP BY 1, 2, 3, 4, 5;
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(RecordTriggers);
        migrationBuilder.Sql(LinkTriggers);
        migrationBuilder.Sql(CountOnce);
    }
}
