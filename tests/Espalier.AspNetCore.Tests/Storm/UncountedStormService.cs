using Espalier.Language;
using Espalier.Validation.Limits;

namespace Espalier.AspNetCore.Tests.Storm;

/// <summary>The same, by a host that counts nothing of a document but its depth, its bytes and its merged selections: parsing and validation stand alone.</summary>
public sealed class UncountedStormService : StormService
{
    private protected override RequestLimits Limits => RequestLimits.Unlimited with
    {
        Parser = ParserOptions.Unlimited with { MaxDepth = ParserOptions.Default.MaxDepth, MaxBytes = ParserOptions.Default.MaxBytes },
        MaxDepth = RequestLimits.Default.MaxDepth,
        MaxSelections = RequestLimits.Default.MaxSelections,
    };
}
