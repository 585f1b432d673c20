using Espalier.TypeSystem;

namespace Espalier.Execution;

/// <summary>What can be wrong with a resolver's result (section 6.4.3, CompleteValue).</summary>
internal static class ResultErrors
{
    public static GraphQLException NotIterable(OutputField field) =>
        new(new GraphQLError($"Expected Iterable, but did not find one for field \"{field.Coordinate}\".") { Code = ErrorCodes.Internal });

    public static GraphQLError NullInNonNull(OutputField field) =>
        new($"Cannot return null for non-nullable field {field.Coordinate}.") { Code = ErrorCodes.Internal };

    public static GraphQLException NotAuthorized(string coordinate, bool isSignedIn) => new(isSignedIn
        ? new GraphQLError($"You may not access {coordinate}.") { Code = ErrorCodes.Forbidden }
        : new GraphQLError($"Sign in to access {coordinate}.") { Code = ErrorCodes.Unauthenticated });

    public static GraphQLException BadArgument(Exception reason) => new(new GraphQLError(reason.Message) { Code = ErrorCodes.BadRequest });
}
