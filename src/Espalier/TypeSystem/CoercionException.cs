namespace Espalier.TypeSystem;

/// <summary>
/// A value is not of the type it is used as. Thrown by scalars and enums; the engine turns it into an error with place and path,
/// so the message names the value but not the place.
/// </summary>
/// <param name="message">For the caller, without secrets.</param>
/// <param name="innerException">What went wrong underneath, if anything.</param>
public sealed class CoercionException(string message, Exception? innerException = null) : Exception(message, innerException);
