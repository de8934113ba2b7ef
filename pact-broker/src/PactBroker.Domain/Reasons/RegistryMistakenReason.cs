using PactBroker.Domain.Events;

namespace PactBroker.Domain.Reasons;

/// <summary>A schema registry, which does not know who runs where, would have decided otherwise.</summary>
public sealed record RegistryMistakenReason(RegistryOpinion Opinion) : Reason(ReasonId)
{
    public const string ReasonId = "registry-mistaken";

    public override string Text => Opinion.Objection is { } objection
        ? $"A registry at level {Opinion.Level} would refuse the schema of {Opinion.Subject} ({objection}), although no reader in question is affected"
        : $"A registry at level {Opinion.Level} would accept the schema of {Opinion.Subject}, although a reader in question cannot read it";
}
