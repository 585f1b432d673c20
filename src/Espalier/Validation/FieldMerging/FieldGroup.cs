namespace Espalier.Validation.FieldMerging;

/// <summary>Fields with the same response name.</summary>
/// <param name="ResponseName">The name.</param>
/// <param name="Fields">The fields in the order of the text; at least one.</param>
internal sealed record FieldGroup(string ResponseName, List<MergeField> Fields);
