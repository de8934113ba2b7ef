using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Schemas.Events;

namespace Contracts.Providers.Events;

/// <summary>How the real event of one contract is produced, and what must be true before.</summary>
internal sealed record EventScenario(EventContract Writer, Delegate Produce, ImmutableArray<ProviderState> Given);
