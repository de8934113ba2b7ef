namespace Contracts.Providers.Results;

/// <summary>A secret that a verification needs and was not given.</summary>
/// <param name="Variable">The environment variable that holds it.</param>
/// <param name="WhereFrom">Where one gets it.</param>
public sealed record MissingCredential(string Variable, string WhereFrom)
{
    /// <summary>It for people: <c>BAZAAR_KEY is not set: …</c>.</summary>
    public override string ToString() => $"{Variable} is not set: {WhereFrom}";
}
