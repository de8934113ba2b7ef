namespace Contracts.Cli.Options;

/// <summary>Which version of what, in which environment, and as which of several instances.</summary>
internal sealed record Deployment(string Pacticipant, string? Version, string Environment, string? Instance)
{
    /// <summary>What stands behind a name where there are several instances.</summary>
    public string ShownInstance => Instance is null ? "" : $" (instance {Instance})";
}
