using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RoadmapTracker.Data.Storage.Postgres;

namespace RoadmapTracker.Data.Migrations.Postgres;

/// <summary>What people do: memberships, offers, commitments, progress, and the history of every change.</summary>
[DbContext(typeof(PostgresTrackerContext))]
[Migration("20261121000002_FollowUpTables")]
public sealed class FollowUpTables : Migration
{
    private const string Tables = """
            CREATE TABLE state_change (
                id uuid NOT NULL PRIMARY KEY,
                subject_kind text COLLATE "C" NOT NULL,
                subject_id uuid NOT NULL,
                subject_version integer NOT NULL,
                from_state text COLLATE "C",
                to_state text COLLATE "C" NOT NULL,
                reason text COLLATE "C",
                actor_subject text COLLATE "C" NOT NULL,
                at timestamptz NOT NULL
            );
            CREATE UNIQUE INDEX ix_state_change_subject_kind_subject_id_subject_version ON state_change (subject_kind, subject_id, subject_version);

            CREATE TABLE volunteer_offer (
                id uuid NOT NULL PRIMARY KEY,
                organisation_id uuid NOT NULL,
                status text COLLATE "C" NOT NULL,
                motivation text COLLATE "C" NOT NULL,
                expertise text COLLATE "C",
                engagement2019 text COLLATE "C",
                language text COLLATE "C" NOT NULL,
                created_at timestamptz NOT NULL,
                submitted_at timestamptz,
                decided_at timestamptz,
                reason text COLLATE "C",
                membership_id uuid,
                commitment_id uuid,
                why_not_yet text COLLATE "C",
                version integer NOT NULL,
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_volunteer_offer_commitment_id ON volunteer_offer (commitment_id);
            CREATE INDEX ix_volunteer_offer_created_at_id ON volunteer_offer (created_at, id);
            CREATE INDEX ix_volunteer_offer_membership_id ON volunteer_offer (membership_id);
            CREATE INDEX ix_volunteer_offer_organisation_id_created_at_id ON volunteer_offer (organisation_id, created_at, id);
            CREATE INDEX ix_volunteer_offer_status_created_at_id ON volunteer_offer (status, created_at, id);

            CREATE TABLE offer_target (
                offer_id uuid NOT NULL,
                position integer NOT NULL,
                capacity text COLLATE "C" NOT NULL,
                recommendation_id uuid,
                roundtable_id uuid,
                pillar_id uuid,
                PRIMARY KEY (offer_id, position),
                CONSTRAINT ck_offer_target_one CHECK (CASE WHEN recommendation_id IS NULL THEN 0 ELSE 1 END + CASE WHEN roundtable_id IS NULL THEN 0 ELSE 1 END + CASE WHEN pillar_id IS NULL THEN 0 ELSE 1 END = 1),
                FOREIGN KEY (pillar_id) REFERENCES pillar (id) ON DELETE RESTRICT,
                FOREIGN KEY (recommendation_id) REFERENCES recommendation (id) ON DELETE RESTRICT,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT,
                FOREIGN KEY (offer_id) REFERENCES volunteer_offer (id) ON DELETE CASCADE
            );
            CREATE INDEX ix_offer_target_pillar_id ON offer_target (pillar_id);
            CREATE INDEX ix_offer_target_recommendation_id ON offer_target (recommendation_id);
            CREATE INDEX ix_offer_target_roundtable_id ON offer_target (roundtable_id);

            CREATE TABLE contact_person (
                offer_id uuid NOT NULL PRIMARY KEY,
                name text COLLATE "C" NOT NULL,
                email text COLLATE "C" NOT NULL,
                FOREIGN KEY (offer_id) REFERENCES volunteer_offer (id) ON DELETE CASCADE
            );

            CREATE TABLE roundtable_membership (
                id uuid NOT NULL PRIMARY KEY,
                roundtable_id uuid NOT NULL,
                organisation_id uuid NOT NULL,
                role text COLLATE "C" NOT NULL,
                list_position integer NOT NULL,
                "from" date,
                "to" date,
                stated_on date,
                counts_from date NOT NULL,
                name_in_source text COLLATE "C",
                stated_role text COLLATE "C",
                reason text COLLATE "C",
                basis text COLLATE "C" NOT NULL,
                note text COLLATE "C",
                offer_id uuid,
                version integer NOT NULL,
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT,
                FOREIGN KEY (offer_id) REFERENCES volunteer_offer (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_roundtable_membership_offer_id ON roundtable_membership (offer_id);
            CREATE INDEX ix_roundtable_membership_organisation_id_counts_from_id ON roundtable_membership (organisation_id, counts_from, id);
            CREATE INDEX ix_roundtable_membership_roundtable_id_role_list_position ON roundtable_membership (roundtable_id, role, list_position, counts_from, id);

            CREATE TABLE commitment (
                id uuid NOT NULL PRIMARY KEY,
                title text COLLATE "C" NOT NULL,
                description text COLLATE "C",
                language text COLLATE "C" NOT NULL,
                status text COLLATE "C" NOT NULL,
                origin text COLLATE "C" NOT NULL,
                offer_id uuid,
                roundtable_id uuid,
                action_id uuid,
                starts_on date NOT NULL,
                due_on date,
                interval text COLLATE "C" NOT NULL,
                success_criteria text COLLATE "C" NOT NULL,
                opened_at timestamptz NOT NULL,
                reason text COLLATE "C",
                version integer NOT NULL,
                FOREIGN KEY (action_id) REFERENCES roadmap_action (id) ON DELETE RESTRICT,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT,
                FOREIGN KEY (offer_id) REFERENCES volunteer_offer (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_commitment_action_id_opened_at_id ON commitment (action_id, opened_at, id);
            CREATE INDEX ix_commitment_offer_id ON commitment (offer_id);
            CREATE INDEX ix_commitment_opened_at_id ON commitment (opened_at, id);
            CREATE INDEX ix_commitment_roundtable_id_opened_at_id ON commitment (roundtable_id, opened_at, id);
            CREATE INDEX ix_commitment_status_opened_at_id ON commitment (status, opened_at, id);

            CREATE TABLE commitment_organisation (
                commitment_id uuid NOT NULL,
                organisation_id uuid NOT NULL,
                role text COLLATE "C" NOT NULL,
                position integer NOT NULL,
                PRIMARY KEY (commitment_id, organisation_id),
                FOREIGN KEY (commitment_id) REFERENCES commitment (id) ON DELETE CASCADE,
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_commitment_organisation_organisation_id_commitment_id ON commitment_organisation (organisation_id, commitment_id);

            CREATE TABLE commitment_recommendation (
                commitment_id uuid NOT NULL,
                recommendation_id uuid NOT NULL,
                position integer NOT NULL,
                PRIMARY KEY (commitment_id, recommendation_id),
                FOREIGN KEY (commitment_id) REFERENCES commitment (id) ON DELETE CASCADE,
                FOREIGN KEY (recommendation_id) REFERENCES recommendation (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_commitment_recommendation_recommendation_id_commitment_id ON commitment_recommendation (recommendation_id, commitment_id);

            CREATE TABLE progress_record (
                id uuid NOT NULL PRIMARY KEY,
                code text COLLATE "C",
                origin text COLLATE "C" NOT NULL,
                reporter_id uuid,
                commitment_id uuid,
                roundtable_id uuid,
                date_first_day date NOT NULL,
                date_precision text COLLATE "C" NOT NULL,
                narrative text COLLATE "C" NOT NULL,
                language text COLLATE "C" NOT NULL,
                area_id uuid,
                action_id uuid,
                action_basis text COLLATE "C",
                link_to_follow_up text COLLATE "C",
                state text COLLATE "C" NOT NULL,
                reported_status text COLLATE "C",
                assessed_status text COLLATE "C",
                review_reason text COLLATE "C",
                answer text COLLATE "C",
                note text COLLATE "C",
                corrects_id uuid,
                edition integer NOT NULL,
                superseded_by_id uuid,
                created_at timestamptz NOT NULL,
                submitted_at timestamptz,
                reviewed_at timestamptz,
                version integer NOT NULL,
                FOREIGN KEY (area_id) REFERENCES area (id) ON DELETE RESTRICT,
                FOREIGN KEY (commitment_id) REFERENCES commitment (id) ON DELETE RESTRICT,
                FOREIGN KEY (reporter_id) REFERENCES organisation (id) ON DELETE RESTRICT,
                FOREIGN KEY (corrects_id) REFERENCES progress_record (id) ON DELETE RESTRICT,
                FOREIGN KEY (superseded_by_id) REFERENCES progress_record (id) ON DELETE RESTRICT,
                FOREIGN KEY (action_id) REFERENCES roadmap_action (id) ON DELETE RESTRICT,
                FOREIGN KEY (roundtable_id) REFERENCES roundtable (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_progress_record_action_id_date_first_day_id ON progress_record (action_id, date_first_day, id);
            CREATE INDEX ix_progress_record_area_id_date_first_day_id ON progress_record (area_id, date_first_day, id);
            CREATE UNIQUE INDEX ix_progress_record_code ON progress_record (code);
            CREATE INDEX ix_progress_record_commitment_id_date_first_day_id ON progress_record (commitment_id, date_first_day, id);
            CREATE UNIQUE INDEX ix_progress_record_corrects_id ON progress_record (corrects_id) WHERE corrects_id IS NOT NULL;
            CREATE INDEX ix_progress_record_date_first_day_id ON progress_record (date_first_day, id);
            CREATE INDEX ix_progress_record_reporter_id_date_first_day_id ON progress_record (reporter_id, date_first_day, id);
            CREATE INDEX ix_progress_record_roundtable_id ON progress_record (roundtable_id);
            CREATE INDEX ix_progress_record_state_date_first_day_id ON progress_record (state, date_first_day, id);
            CREATE INDEX ix_progress_record_superseded_by_id ON progress_record (superseded_by_id) WHERE superseded_by_id IS NOT NULL;

            CREATE TABLE progress_recommendation (
                record_id uuid NOT NULL,
                recommendation_id uuid NOT NULL,
                position integer NOT NULL,
                date_first_day date NOT NULL,
                PRIMARY KEY (record_id, recommendation_id),
                FOREIGN KEY (record_id) REFERENCES progress_record (id) ON DELETE CASCADE,
                FOREIGN KEY (recommendation_id) REFERENCES recommendation (id) ON DELETE RESTRICT
            );
            CREATE INDEX ix_progress_recommendation_recommendation_id_date_first_day ON progress_recommendation (recommendation_id, date_first_day, record_id);

            CREATE TABLE progress_organisation (
                record_id uuid NOT NULL,
                organisation_id uuid NOT NULL,
                position integer NOT NULL,
                date_first_day date NOT NULL,
                PRIMARY KEY (record_id, organisation_id),
                FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
                FOREIGN KEY (record_id) REFERENCES progress_record (id) ON DELETE CASCADE
            );
            CREATE INDEX ix_progress_organisation_organisation_id_date_first_day ON progress_organisation (organisation_id, date_first_day, record_id);

            CREATE TABLE evidence (
                id uuid NOT NULL PRIMARY KEY,
                record_id uuid NOT NULL,
                position integer NOT NULL,
                title text COLLATE "C" NOT NULL,
                url text COLLATE "C" NOT NULL,
                visibility text COLLATE "C" NOT NULL,
                FOREIGN KEY (record_id) REFERENCES progress_record (id) ON DELETE CASCADE
            );
            CREATE UNIQUE INDEX ix_evidence_record_id_position ON evidence (record_id, position);

            -- Offers, and what they led to, know each other.
            ALTER TABLE volunteer_offer ADD FOREIGN KEY (commitment_id) REFERENCES commitment (id) ON DELETE RESTRICT;
            ALTER TABLE volunteer_offer ADD FOREIGN KEY (membership_id) REFERENCES roundtable_membership (id) ON DELETE RESTRICT;
            """;

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(Tables);
}
