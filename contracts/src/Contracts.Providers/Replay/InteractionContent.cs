using System.Text;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Writing;

namespace Contracts.Providers.Replay;

/// <summary>What an interaction asks for, as one text: two that say the same are the same to a provider.</summary>
internal static class InteractionContent
{
    /// <summary>The content, states included. What a broker or an author adds (id, key, comments, whether it is pending) changes nothing about a replay.</summary>
    public static string Of(Interaction interaction) =>
        Encoding.UTF8.GetString(PactWriter.Write(interaction with { Id = null, Key = null, Pending = false, Comments = null }, PactSpecificationVersion.V4));
}
