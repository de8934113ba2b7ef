using PactBroker.Domain.Events;

namespace PactBroker.Domain.Reasons;

/// <summary>A schema registry, which does not know who runs where, would have decided otherwise.</summary>
public sealed record RegistryMistakenReason(RegistryOpinion Opinion) : Reason(ReasonId)
{
    public const string ReasonId = "registry-mistaken";

    public override string Text => Opinion.Objection is { } objection
        ? $"{Registry} would refuse the schema of {Opinion.Subject} ({objection}), although no reader in question is affected"
        : $"{Registry} would accept the schema of {Opinion.Subject}, although a reader in question cannot read it";

    private string Registry => Opinion.Version is { } version
        ? $"The registry, which has version {version} of the subject at level {Opinion.Level},"
        : $"A registry at level {Opinion.Level}";
}
