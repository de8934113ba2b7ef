using System.Security.Cryptography;
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

    /// <summary>A short form of the content, to be written down and compared later.</summary>
    public static string KeyOf(Interaction interaction) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(interaction))))[..16];
}
