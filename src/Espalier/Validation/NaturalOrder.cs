namespace Espalier.Validation;

/// <summary>Orders names as people do: <c>field2</c> before <c>field10</c>; otherwise by code unit.</summary>
internal static class NaturalOrder
{
    /// <summary>Negative when the first name comes first, positive when the second does.</summary>
    public static int Compare(string left, string right)
    {
        var (i, j) = (0, 0);
        while (i < left.Length && j < right.Length)
        {
            var order = char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j])
                ? CompareNumbers(TakeNumber(left, ref i), TakeNumber(right, ref j))
                : left[i++].CompareTo(right[j++]);
            if (order != 0) return order;
        }

        return (left.Length - i).CompareTo(right.Length - j);
    }

    private static ReadOnlySpan<char> TakeNumber(string text, ref int index)
    {
        var start = index;
        while (index < text.Length && char.IsAsciiDigit(text[index]))
            index++;
        return text.AsSpan(start, index - start).TrimStart('0');
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
        => left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
}
