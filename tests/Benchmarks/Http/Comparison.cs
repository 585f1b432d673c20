namespace Benchmarks.Http;

/// <summary>One row: a request to the service and the request to the control that is answered with the same bytes.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="Target">The least share of the control's requests per second.</param>
/// <param name="Service">The request to the service.</param>
/// <param name="Control">The request to the control.</param>
/// <param name="InMean">Whether it counts in the geometric mean.</param>
internal sealed record Comparison(string Name, double Target, HttpRequest Service, HttpRequest Control, bool InMean = true);
