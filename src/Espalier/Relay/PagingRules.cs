using System.Reflection;
using Espalier.Binding;
using Espalier.Execution;
using Espalier.TypeSystem;

namespace Espalier.Relay;

/// <summary>What callers may ask of one connection (Relay's cursor connections, "Arguments").</summary>
/// <param name="DefaultPageSize">The items of a page when the caller names no number.</param>
/// <param name="MaxPageSize">The most items of a page.</param>
/// <param name="Index">The place of <c>first</c> among the arguments of the field; the other three follow.</param>
internal sealed record PagingRules(int DefaultPageSize, int MaxPageSize, int Index)
{
    /// <summary>The rules that <see cref="UsePagingAttribute"/> gives, or null where there is none.</summary>
    public static PagingRules? For(MemberInfo member, int index, BindingErrors errors)
    {
        if (member.Find<UsePagingAttribute>() is not { } paging)
        {
            return null;
        }

        if (paging.DefaultPageSize < 1 || paging.DefaultPageSize > paging.MaxPageSize)
        {
            errors.Add(member, $"a default page of {paging.DefaultPageSize} must hold at least 1 and at most {paging.MaxPageSize} items.");
        }

        return new PagingRules(paging.DefaultPageSize, paging.MaxPageSize, index);
    }

    public IEnumerable<InputField> Arguments() =>
    [
        new("first", SpecifiedScalars.Int)
        {
            Description = $"How many items from the start, at most {MaxPageSize}. Without `first` and `last` a page holds {DefaultPageSize}.",
        },
        new("after", SpecifiedScalars.String) { Description = "The cursor behind which the page begins." },
        new("last", SpecifiedScalars.Int) { Description = $"How many items from the end, at most {MaxPageSize}. Not together with `first`." },
        new("before", SpecifiedScalars.String) { Description = "The cursor before which the page ends." },
    ];

    /// <summary>Reads and checks the arguments of a field that is gathered.</summary>
    public PagingArguments ReadFrom(FieldContext context) =>
        Read(context.Arguments, context.IsSelected(ConnectionTypes.TotalCount) || context.IsSelected(ConnectionTypes.TotalCountIsExact)) with
        {
            IncludeItems = context.IsSelected("edges") || context.IsSelected("nodes") || context.IsSelected("pageInfo"),
            IncludePageInfo = context.IsSelected("pageInfo"),
            ItemProperties = context.ItemProperties,
        };

    /// <summary>Reads and checks the arguments.</summary>
    /// <exception cref="GraphQLException">They contradict each other or ask for too much.</exception>
    public PagingArguments Read(ArgumentValues arguments, bool includeTotalCount)
    {
        var first = Size("first", arguments[Index]);
        var last = Size("last", arguments[Index + 2]);
        if (first is not null && last is not null)
        {
            throw Refused("Ask for either \"first\" or \"last\", not both.");
        }

        if (last is null)
        {
            first ??= DefaultPageSize;
        }

        return new PagingArguments(first, (string?)arguments[Index + 1], last, (string?)arguments[Index + 3], includeTotalCount);
    }

    private int? Size(string name, object? value) => value switch
    {
        null => null,
        int size when size < 0 => throw Refused($"\"{name}\" cannot be negative."),
        int size when size > MaxPageSize => throw Refused($"\"{name}\" is {size}; a page holds at most {MaxPageSize} items."),
        var size => (int)size,
    };

    private static GraphQLException Refused(string message) => new(message, ErrorCodes.BadRequest);
}
