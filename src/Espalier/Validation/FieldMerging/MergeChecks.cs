namespace Espalier.Validation.FieldMerging;

/// <summary>Which conditions of specification section 5.3.2 a merged set of fields has still to meet.</summary>
[Flags]
internal enum MergeChecks
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>SameResponseShape: fields of one response name give values of one shape, whatever object they belong to.</summary>
    Shape = 1,

    /// <summary>Fields of one response name that one object may give are the same field with the same arguments.</summary>
    Sameness = 2,

    /// <summary>Both.</summary>
    All = Shape | Sameness,
}
