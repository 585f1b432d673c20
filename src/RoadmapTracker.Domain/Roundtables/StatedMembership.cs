namespace RoadmapTracker.Domain.Roundtables;

/// <summary>What a public source states about an organisation's part in a roundtable.</summary>
/// <param name="Id">The identity, made from roundtable, organisation and role.</param>
/// <param name="RoundtableId">The roundtable.</param>
/// <param name="OrganisationId">The organisation.</param>
/// <param name="Role">Champion or Key Constituent where the source says so; Participant otherwise.</param>
/// <param name="Position">The place in the list, from 1.</param>
/// <param name="StatedOn">The date of the list; null when the source has none.</param>
/// <param name="ListDate">The date of the roundtables' participant list, from which undated statements count.</param>
/// <param name="NameInSource">The organisation's name as printed.</param>
/// <param name="StatedRole">What the source says it did, when it names no role; null otherwise.</param>
/// <param name="Basis">The confidence of the statement.</param>
/// <param name="Note">What has to be known about the source; null when nothing.</param>
public sealed record StatedMembership(
    Guid Id,
    Guid RoundtableId,
    Guid OrganisationId,
    RoundtableRole Role,
    int Position,
    DateOnly? StatedOn,
    DateOnly ListDate,
    string NameInSource,
    string? StatedRole,
    Basis Basis,
    string? Note);
