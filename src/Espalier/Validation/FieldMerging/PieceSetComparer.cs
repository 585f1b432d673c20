namespace Espalier.Validation.FieldMerging;

/// <summary>Compares sets of pieces that are given as ascending identifiers.</summary>
internal sealed class PieceSetComparer : IEqualityComparer<int[]>
{
    public static PieceSetComparer Instance { get; } = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public int GetHashCode(int[] obj)
    {
        var hash = default(HashCode);
        foreach (var id in obj)
            hash.Add(id);
        return hash.ToHashCode();
    }
}
