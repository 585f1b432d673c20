using System.Reflection;
using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>From C# types with their nullability to types of the schema: lists, non-null, and named types within.</summary>
internal sealed class TypeReferences(SchemaDraft draft)
{
    /// <summary>The type of a field, or null after an error.</summary>
    /// <param name="shape">What the property or method gives, without its task.</param>
    /// <param name="where">The property or method, for its annotations and for errors.</param>
    public IType? Output(ClrShape shape, ICustomAttributeProvider where) =>
        Given(where, TypeSystem.TypeExtensions.IsOutputType) ?? Build(shape, FindOutput, where, NoOutput);

    /// <summary>The type of an argument or input field, or null after an error.</summary>
    /// <param name="shape">The shape, without <see cref="Optional{T}"/>.</param>
    /// <param name="where">The parameter or property, for its annotations and for errors.</param>
    public IType? Input(ClrShape shape, ICustomAttributeProvider where) =>
        Given(where, TypeSystem.TypeExtensions.IsInputType) ?? Build(shape, draft.Types.FindInput, where, type =>
            $"{type.ReadableName()} cannot be an input; use an input record, or register it as a service or mark it with [Service].");

    private NamedType? FindOutput(Type type) => draft.Types.FindOutput(type) is var found and not UploadType ? found : null;

    private static string NoOutput(Type type) => type == typeof(IFile)
        ? "a file comes in and cannot be answered; leave the member out with Ignore or [GraphQLIgnore]."
        : type.Namespace?.Split('.')[0] == "System"
        ? $"no scalar stands for {type.ReadableName()}{Advice(type)}; use another type, leave the member out with Ignore or [GraphQLIgnore], "
            + "or add a scalar to the options."
        : $"there is no type in the schema for {type.ReadableName()}; bind it with [ObjectType<{type.ReadableName()}>] or [ObjectType], "
            + "leave the member out with Ignore or [GraphQLIgnore], or name its type with [GraphQLType].";

    private static string Advice(Type type) => type == typeof(DateTime) ? ", whose offset nobody knows (DateTimeOffset has one)" : "";

    private IType? Given(ICustomAttributeProvider where, Func<IType, bool> isAllowed)
    {
        if (where.Find<GraphQLTypeAttribute>() is not { Type: var text })
        {
            return null;
        }

        try
        {
            var type = Build(Parser.ParseType(text));
            if (type is not null && isAllowed(type))
            {
                return type;
            }

            draft.Errors.Add(where, $"[GraphQLType(\"{text}\")] names no type of the schema that may stand here.");
        }
        catch (SyntaxException e)
        {
            draft.Errors.Add(where, $"[GraphQLType(\"{text}\")] is no type reference: {e.Message}");
        }

        return SpecifiedScalars.String;
    }

    private IType? Build(TypeNode node) => node switch
    {
        NamedTypeNode named => draft.Types.Find(named.Name.Value),
        ListTypeNode list => Build(list.Type) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => Build(nonNull.Type) is { } nullable ? new NonNullType(nullable) : null,
        _ => null,
    };

    private IType? Build(ClrShape shape, Func<Type, NamedType?> find, ICustomAttributeProvider where, Func<Type, string> problem)
    {
        IType? type;
        if (shape.Item is { } item)
        {
            type = Build(item, find, where, problem) is { } inner ? new ListType(inner) : null;
        }
        else if (where.Has<IDAttribute>())
        {
            type = SpecifiedScalars.Id;
        }
        else
        {
            type = find(shape.Type);
            if (type is null)
            {
                draft.Errors.Add(where, problem(shape.Type));
            }
        }

        return type is null || shape.IsNullable ? type : new NonNullType(type);
    }
}
