using Espalier.Execution;
using Espalier.TypeSystem;

namespace Espalier.Binding;

/// <summary>Calls a mutation and turns the exceptions that it declares into typed errors of its payload.</summary>
/// <param name="mutation">The method.</param>
/// <param name="declared">The exceptions under <see cref="ErrorAttribute{TException}"/>.</param>
internal sealed class MutationResolver(EachResolver mutation, Type[] declared) : EachResolver
{
    internal override bool ChecksRoles => true;

    public override async ValueTask<object?> ResolveAsync(object parent, FieldContext context)
    {
        var clientMutationId = (string?)((InputObjectValue)context.Arguments[0]!)[InputBinder.ClientMutationId];
        (context.Services.GetService(typeof(RequestMutation)) as RequestMutation)?.Begin(context);
        try
        {
            await RequireRolesAsync(context);
            return new MutationPayload(await mutation.ResolveAsync(parent, context), [], clientMutationId);
        }
        catch (Exception e) when (Array.Exists(declared, type => type.IsInstanceOfType(e)))
        {
            return new MutationPayload(Result: null, [e], clientMutationId);
        }
        finally
        {
            // What the payload shows is loaded after the change, not remembered from before it.
            context.Request.Loaders.Forget();
        }
    }

    private static async ValueTask RequireRolesAsync(FieldContext context)
    {
        var authorization = context.Field.Authorization;
        if (context.Services.GetService(typeof(RequestRoles)) is not RequestRoles roles)
        {
            context.Request.Authorize(authorization, context.Field.Coordinate);
            return;
        }

        foreach (var requirement in authorization.Where(requirement => requirement.Roles.Count > 0))
        {
            await roles.RequireAnyAsync(requirement.Roles, context.CancellationToken);
        }
    }
}
