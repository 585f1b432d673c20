namespace Espalier;

/// <summary>
/// A mutation that throws <typeparamref name="TException"/> answers with a typed error in its payload. On a class it holds for
/// all its mutations. Any other exception is an error of the response, masked unless it is a <see cref="GraphQLException"/>.
/// </summary>
/// <typeparam name="TException">The exception; its own public properties are fields of the error type.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class ErrorAttribute<TException> : ErrorAttribute
    where TException : Exception
{
    internal override Type ExceptionType => typeof(TException);
}
