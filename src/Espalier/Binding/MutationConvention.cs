using System.Reflection;
using Espalier.Execution;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>
/// Mutations by convention: one <c>input</c>, and a payload with the changed object, typed errors, and the caller's
/// <c>clientMutationId</c> (Relay's input object mutations).
/// </summary>
internal sealed class MutationConvention(SchemaDraft draft)
{
    private readonly ErrorTypes _errors = new(draft);

    /// <returns>Null after an error.</returns>
    public OutputField? Create(MethodInfo method)
    {
        if (new MethodBinder(draft).Bind(method, owner: null) is not { } bound || Input(bound) is not { } input)
        {
            return null;
        }

        if (bound.Paging is not null)
        {
            draft.Errors.Add(method, "a mutation returns the object that it changed, not a page of a list.");
            return null;
        }

        if (ResultField(bound) is not { } result)
        {
            return null;
        }

        input.IsMutationInput = true;
        var name = NamingConventions.Field(method);
        Type[] declared = [.. Declared(method)];
        var payload = Payload(name, method, result, declared);
        var resolver = new MutationResolver(new ResolverBinder(draft).CreateEach(bound), declared);
        return new MethodFields(draft).Create(bound, new NonNullType(payload), resolver, bound.Arguments, isRoot: true);
    }

    /// <summary>Completes the error unions, once all errors are known.</summary>
    public void CompleteErrors() => _errors.Complete();

    private InputBinder? Input(BoundMethod method)
    {
        if (method.Parameters.Where(parameter => parameter.Input is not null).ToList() is [var input]
            && input.Input!.Field is { Name: "input", Type: NonNullType { NullableType: InputObjectType } })
        {
            return draft.Types.FindInputBinder(input.Parameter.ParameterType);
        }

        draft.Errors.Add(
            method.Method,
            "a mutation takes one argument, a record named input, and otherwise services; register the other parameters or mark them with [Service].");
        return null;
    }

    private static IEnumerable<Type> Declared(MethodInfo method) => method.GetCustomAttributes<ErrorAttribute>()
        .Concat(method.DeclaringType!.GetCustomAttributes<ErrorAttribute>())
        .Select(error => error.ExceptionType)
        .Distinct();

    private OutputField? ResultField(BoundMethod method)
    {
        if (draft.References.Output(method.Result with { IsNullable = true }, method.Method) is not { } type)
        {
            return null;
        }

        var given = method.Method.ReturnParameter.Find<GraphQLNameAttribute>()?.Name;
        if (given is null && type is not CompositeType)
        {
            draft.Errors.Add(method.Method, $"name the payload's field for {type} with [return: GraphQLName].");
            return null;
        }

        var name = given ?? NamingConventions.CamelCase(type.NamedType().Name);
        return new OutputField(name, type)
        {
            Description = draft.Descriptions.OfResult(method.Method) ?? $"The result; null where there are errors.",
            Resolver = PureResolver.From<MutationPayload>(payload => payload.Result),
        };
    }

    private ObjectType Payload(string mutation, MethodInfo method, OutputField result, Type[] errors)
    {
        var name = NamingConventions.PascalCase(mutation);
        var payload = new ObjectType($"{name}Payload") { Description = $"What `{mutation}` answers." };
        draft.Types.Add(payload, clr: null, method);
        var fields = new List<OutputField> { result };
        if (errors.Length > 0)
        {
            var union = _errors.Union($"{name}Error", $"Why `{mutation}` can be refused.", errors, method);
            fields.Add(new OutputField("errors", new NonNullType(new ListType(new NonNullType(union))))
            {
                Description = "Why nothing was changed; empty when it succeeded.",
                Resolver = PureResolver.From<MutationPayload>(answer => answer.Errors),
            });
        }

        fields.Add(new OutputField(InputBinder.ClientMutationId, SpecifiedScalars.String)
        {
            Description = "The word that the caller sent along.",
            Resolver = PureResolver.From<MutationPayload>(answer => answer.ClientMutationId),
        });
        draft.Builder.SetFields(payload, fields);
        return payload;
    }
}
