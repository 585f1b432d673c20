using Espalier;
using Microsoft.EntityFrameworkCore;
using RoadmapTracker.Api.Accounts;
using RoadmapTracker.Domain.Errors;
using RoadmapTracker.Domain.Organisations;

namespace RoadmapTracker.Api.Organisations;

/// <summary>Changes of the list of organisations.</summary>
[MutationType]
[Authorize]
[Error<Forbidden>]
[Error<IdempotencyKeyReused>]
[Error<InvalidInput>]
[Error<NotFound>]
public static class OrganisationMutations
{
    /// <summary>Registers an organisation that is not in the list yet. Any signed-in caller may.</summary>
    [Error<AlreadyExists>]
    public static Task<Organisation> RegisterOrganisationAsync(RegisterOrganisationInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                Guid? government = input.GovernmentOf is { } slugOfState ? await step.OrganisationIdAsync(slugOfState, "governmentOf") : null;
                var slug = input.Slug ?? Slug.From(input.Name);
                if (slug.Length > Organisation.SlugLimit && input.Slug is null) slug = slug[..Organisation.SlugLimit].TrimEnd('-');
                if (await step.Data.Organisations.AnyAsync(organisation => organisation.Slug == slug, step.Cancellation))
                    throw new AlreadyExists("organisation", slug, "slug");
                var profile = new OrganisationProfile(input.Name, input.Acronym, input.Kind, government, input.Note);
                var organisation = Organisation.Register(step.Actor, slug, profile, step.Now);
                step.Data.Add(organisation);
                return organisation;
            },
            ct);

    /// <summary>Corrects the entry of an organisation: its representatives and the Office. A Member State's entry follows the published list.</summary>
    [Authorize(Roles.Representative, Roles.Office)]
    [Error<StaleVersion>]
    public static Task<Organisation> CorrectOrganisationAsync(CorrectOrganisationInput input, Workflow workflow, CancellationToken ct) =>
        workflow.RunAsync(
            async step =>
            {
                var organisation = await step.OrganisationAsync(input.Id, "id");
                var government = organisation.GovernmentOfId;
                if (input.GovernmentOf.HasValue)
                    government = input.GovernmentOf.Value is { } slug ? await step.OrganisationIdAsync(slug, "governmentOf") : null;
                var profile = new OrganisationProfile(
                    input.Name ?? organisation.Name,
                    input.Acronym.Or(organisation.Acronym),
                    input.Kind ?? organisation.Kind,
                    government,
                    input.Note.Or(organisation.Note));
                organisation.Correct(step.Actor, input.Version, profile, step.Now);
                return organisation;
            },
            ct);
}
