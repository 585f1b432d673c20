namespace Espalier.Validation;

/// <summary>
/// How many insertions, deletions, replacements and swaps of neighbours turn an input into another name; a difference in case alone
/// counts as one. Distances beyond two fifths of the input's length are not told apart.
/// </summary>
/// <param name="input">The name to start from.</param>
internal sealed class EditDistance(string input)
{
    private readonly string _lower = input.ToLowerInvariant();
    private readonly int _limit = (input.Length * 2 / 5) + 1;

    /// <summary>The distance to another name, or null when it is too far.</summary>
    public int? To(string option)
    {
        if (option == input) return 0;
        var target = option.ToLowerInvariant();
        if (target == _lower) return 1;
        if (Math.Abs(target.Length - _lower.Length) > _limit) return null;

        var twoUp = new int[_lower.Length + 1];
        var up = new int[_lower.Length + 1];
        var row = new int[_lower.Length + 1];
        for (var j = 0; j < up.Length; j++)
            up[j] = j;
        for (var i = 1; i <= target.Length; i++)
        {
            if (FillRow(target, i, twoUp, up, row) > _limit) return null;
            (twoUp, up, row) = (up, row, twoUp);
        }

        return up[^1] <= _limit ? up[^1] : null;
    }

    /// <summary>Fills the row of one character of the target and gives its smallest cell.</summary>
    private int FillRow(string target, int i, int[] twoUp, int[] up, int[] row)
    {
        var smallest = row[0] = i;
        for (var j = 1; j < row.Length; j++)
        {
            var replaced = up[j - 1] + (target[i - 1] == _lower[j - 1] ? 0 : 1);
            var cell = Math.Min(replaced, Math.Min(up[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && target[i - 1] == _lower[j - 2] && target[i - 2] == _lower[j - 1])
                cell = Math.Min(cell, twoUp[j - 2] + 1);
            row[j] = cell;
            smallest = Math.Min(smallest, cell);
        }

        return smallest;
    }
}
