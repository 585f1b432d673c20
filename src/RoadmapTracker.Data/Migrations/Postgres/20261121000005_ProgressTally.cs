using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage.Postgres;

namespace RoadmapTracker.Data.Migrations.Postgres;

/// <summary>
/// Counts of the records that count as reports (public and not superseded), kept by triggers in the transaction of each change:
/// counting live over 300,000 records takes seconds. A status that is missing is the empty text. Each count is the sum of a few
/// parts, one for some of the connections each, or every change would wait for the commit of the one before.
/// </summary>
[DbContext(typeof(PostgresTrackerContext))]
[Migration("20261121000005_ProgressTally")]
public sealed class ProgressTally : Migration
{
    private const string Tables = """
            CREATE TABLE progress_tally_part (
                group_kind text COLLATE "C" NOT NULL,
                group_id uuid NOT NULL,
                state text COLLATE "C" NOT NULL,
                reported_status text COLLATE "C" NOT NULL,
                assessed_status text COLLATE "C" NOT NULL,
                part integer NOT NULL,
                count integer NOT NULL,
                PRIMARY KEY (group_kind, group_id, state, reported_status, assessed_status, part)
            );

            CREATE VIEW progress_tally AS
                SELECT group_kind, group_id, state, reported_status, assessed_status, sum(count) AS count
                FROM progress_tally_part GROUP BY group_kind, group_id, state, reported_status, assessed_status;

            CREATE VIEW progress_counted AS
                SELECT id, state, coalesce(reported_status, '') AS reported_status, coalesce(assessed_status, '') AS assessed_status
                FROM progress_record WHERE state NOT IN ('DRAFT', 'RETURNED') AND superseded_by_id IS NULL;

            CREATE VIEW progress_group AS
                SELECT id AS record_id, 'ALL' AS group_kind, '00000000-0000-0000-0000-000000000000'::uuid AS group_id FROM progress_record
                UNION ALL SELECT id, 'AREA', area_id FROM progress_record WHERE area_id IS NOT NULL
                UNION ALL SELECT id, 'COMMITMENT', commitment_id FROM progress_record WHERE commitment_id IS NOT NULL
                UNION ALL SELECT record_id, 'RECOMMENDATION', recommendation_id FROM progress_recommendation
                UNION ALL SELECT record_id, 'ORGANISATION', organisation_id FROM progress_organisation;
            """;

    // In the order of the key, so that connections of one part wait for each other and seldom deadlock.
    private const string Functions = """
            CREATE FUNCTION progress_tally_add(record uuid, kind text, subject uuid, delta integer) RETURNS void LANGUAGE sql AS $$
                INSERT INTO progress_tally_part AS tally
                    SELECT g.group_kind, g.group_id, c.state, c.reported_status, c.assessed_status, pg_backend_pid() % 16, delta
                    FROM progress_counted c CROSS JOIN LATERAL (
                        SELECT group_kind, group_id FROM progress_group WHERE kind IS NULL AND record_id = record
                        UNION ALL SELECT kind, subject WHERE kind IS NOT NULL) g
                    WHERE c.id = record ORDER BY 1, 2, 3, 4, 5
                    ON CONFLICT (group_kind, group_id, state, reported_status, assessed_status, part)
                    DO UPDATE SET count = tally.count + excluded.count;
            $$;

            CREATE FUNCTION progress_record_counted() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF TG_WHEN = 'BEFORE' THEN PERFORM progress_tally_add(OLD.id, NULL, NULL, -1);
                ELSE PERFORM progress_tally_add(NEW.id, NULL, NULL, 1);
                END IF;
                IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
                RETURN NEW;
            END $$;

            CREATE FUNCTION progress_recommendation_counted() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF TG_OP = 'DELETE' THEN PERFORM progress_tally_add(OLD.record_id, 'RECOMMENDATION', OLD.recommendation_id, -1);
                ELSE PERFORM progress_tally_add(NEW.record_id, 'RECOMMENDATION', NEW.recommendation_id, 1);
                END IF;
                RETURN NULL;
            END $$;

            CREATE FUNCTION progress_organisation_counted() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF TG_OP = 'DELETE' THEN PERFORM progress_tally_add(OLD.record_id, 'ORGANISATION', OLD.organisation_id, -1);
                ELSE PERFORM progress_tally_add(NEW.record_id, 'ORGANISATION', NEW.organisation_id, 1);
                END IF;
                RETURN NULL;
            END $$;
            """;

    // When a record is deleted its links go after it; they find no record any more and count nothing twice.
    private const string Triggers = """
            CREATE TRIGGER progress_record_counted_in AFTER INSERT ON progress_record
                FOR EACH ROW EXECUTE FUNCTION progress_record_counted();
            CREATE TRIGGER progress_record_counted_out BEFORE DELETE ON progress_record
                FOR EACH ROW EXECUTE FUNCTION progress_record_counted();
            CREATE TRIGGER progress_record_counted_before
                BEFORE UPDATE OF state, reported_status, assessed_status, superseded_by_id, area_id, commitment_id ON progress_record
                FOR EACH ROW EXECUTE FUNCTION progress_record_counted();
            CREATE TRIGGER progress_record_counted_after
                AFTER UPDATE OF state, reported_status, assessed_status, superseded_by_id, area_id, commitment_id ON progress_record
                FOR EACH ROW EXECUTE FUNCTION progress_record_counted();
            CREATE TRIGGER progress_recommendation_counted AFTER INSERT OR DELETE ON progress_recommendation
                FOR EACH ROW EXECUTE FUNCTION progress_recommendation_counted();
            CREATE TRIGGER progress_organisation_counted AFTER INSERT OR DELETE ON progress_organisation
                FOR EACH ROW EXECUTE FUNCTION progress_organisation_counted();
            """;

    private const string CountOnce = """
            INSERT INTO progress_tally_part
                SELECT g.group_kind, g.group_id, c.state, c.reported_status, c.assessed_status, 0, count(*)
                FROM progress_counted c JOIN progress_group g ON g.record_id = c.id GROUP BY 1, 2, 3, 4, 5;
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Tables);
        migrationBuilder.Sql(Functions);
        migrationBuilder.Sql(Triggers);
        migrationBuilder.Sql(CountOnce);
    }
}
