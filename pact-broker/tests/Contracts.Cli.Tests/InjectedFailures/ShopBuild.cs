using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Contracts.Cli.Tests.InjectedFailures;

/// <summary>How one build of the shop behaves. The usual one does what its consumers were promised; a faulty one differs in one thing.</summary>
internal sealed record ShopBuild
{
    /// <summary>What becomes of an answer before it is sent.</summary>
    public Func<JsonObject, JsonNode> Shape { get; init; } = answer => answer;

    /// <summary>The status of every answer; null for the right one.</summary>
    public int? Status { get; init; }

    public string ContentType { get; init; } = "application/json";

    /// <summary>What happens to a request before it is looked at.</summary>
    public Func<HttpContext, Task> Before { get; init; } = _ => Task.CompletedTask;

    /// <summary>What the paths of the build begin with.</summary>
    public string Prefix { get; init; } = "";
}
