using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage.Postgres;

namespace RoadmapTracker.Data.Migrations.Postgres;

/// <summary>How the Office judges those who may become Champions, and whom it chose.</summary>
[DbContext(typeof(PostgresTrackerContext))]
[Migration("20261122000310_ChampionTables")]
public sealed class ChampionTables : Migration
{
    private const string Tables = """
            CREATE TABLE candidate_assessment (
                id uuid NOT NULL PRIMARY KEY,
                roundtable_id uuid NOT NULL,
                organisation_id uuid NOT NULL,
                experience integer,
                experience_reason text COLLATE "C",
                engagement integer,
                engagement_reason text COLLATE "C",
                assessed_at timestamptz NOT NULL,
                version integer NOT NULL,
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_candidate_assessment_organisation_id ON candidate_assessment (organisation_id);
            CREATE INDEX ix_candidate_assessment_roundtable_id_assessed_at_id ON candidate_assessment (roundtable_id, assessed_at, id);

            CREATE TABLE champion_decision (
                id uuid NOT NULL PRIMARY KEY,
                roundtable_id uuid NOT NULL,
                "from" date NOT NULL,
                reason text COLLATE "C" NOT NULL,
                decided_at timestamptz NOT NULL,
                size integer NOT NULL,
                candidate_count integer NOT NULL,
                departs_from_proposal boolean NOT NULL,
                experience_weight integer NOT NULL,
                engagement_weight integer NOT NULL,
                geographic_weight integer NOT NULL,
                stakeholder_weight integer NOT NULL,
                fingerprint text COLLATE "C" NOT NULL,
                version integer NOT NULL,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_champion_decision_roundtable_id_decided_at_id ON champion_decision (roundtable_id, decided_at, id);

            CREATE TABLE decided_organisation (
                decision_id uuid NOT NULL,
                position integer NOT NULL,
                organisation_id uuid NOT NULL,
                is_proposed boolean NOT NULL,
                membership_id uuid,
                kind text COLLATE "C" NOT NULL,
                regional_group text COLLATE "C",
                experience integer,
                engagement integer,
                PRIMARY KEY (decision_id, position),
                FOREIGN KEY (decision_id) REFERENCES champion_decision (id) ON DELETE CASCADE,
                FOREIGN KEY (membership_id) REFERENCES roundtable_membership (id) ON DELETE RESTRICT,
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_decided_organisation_membership_id ON decided_organisation (membership_id);
            CREATE INDEX ix_decided_organisation_organisation_id ON decided_organisation (organisation_id);
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
