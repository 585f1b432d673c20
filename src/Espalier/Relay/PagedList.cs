using Espalier.Execution;

namespace Espalier.Relay;

/// <summary>A list that the parent holds, as a connection.</summary>
internal sealed class PagedList<T>(PureResolver list, PagingRules rules) : PureResolver
{
    public override object? Resolve(object parent, ArgumentValues arguments) =>
        OffsetPaging.Page<T>(list.Resolve(parent, arguments), rules.Read(arguments, includeTotalCount: true));
}
