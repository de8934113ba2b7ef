namespace PactBroker.Tests.Model;

/// <summary>Something that happens to a broker.</summary>
internal abstract record Operation
{
    private Operation()
    {
    }

    internal sealed record Publish(string Consumer, string Version, string Provider, string Content, string? Branch, string? Tag) : Operation;

    internal sealed record Verify(string Consumer, string ConsumerVersion, string Provider, string ProviderVersion, bool Success) : Operation;

    internal sealed record AddToBranch(string Pacticipant, string Version, string Branch) : Operation;

    internal sealed record RemoveFromBranch(string Pacticipant, string Version, string Branch) : Operation;

    internal sealed record AddTag(string Pacticipant, string Version, string Name) : Operation;

    internal sealed record RemoveTag(string Pacticipant, string Version, string Name) : Operation;

    internal sealed record Deploy(string Pacticipant, string Version, string Environment, string? Instance) : Operation;

    internal sealed record Undeploy(string Pacticipant, string Version, string Environment, string? Instance) : Operation;

    internal sealed record Release(string Pacticipant, string Version, string Environment) : Operation;

    internal sealed record EndSupport(string Pacticipant, string Version, string Environment) : Operation;

    internal sealed record Reserve(string Pacticipant, string Version, string Environment, string? Instance) : Operation;

    internal sealed record GiveUp(string Pacticipant, string Version, string Environment, string? Instance) : Operation;

    internal sealed record DeletePact(string Consumer, string Version, string Provider) : Operation;

    internal sealed record DeleteVersion(string Pacticipant, string Version) : Operation;

    internal sealed record DeleteBranch(string Pacticipant, string Branch) : Operation;
}
