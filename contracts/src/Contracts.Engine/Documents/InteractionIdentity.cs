using System.Text;
using Contracts.Engine.Documents.Writing;

namespace Contracts.Engine.Documents;

/// <summary>What makes two statements be about the same interaction: kind, description, and provider states in order with their parameters.</summary>
/// <remarks>Equal identities have equal keys. The order is that of a pact file: by description, then states, then kind.</remarks>
public readonly record struct InteractionIdentity : IComparable<InteractionIdentity>
{
    private const char Separator = '\u001f';

    private InteractionIdentity(string key, string text)
    {
        Key = key;
        Text = text;
    }

    /// <summary>The identity as one text that is only good for comparing and storing.</summary>
    public string Key { get; }

    private string Text { get; }

    /// <summary>The identity of an interaction.</summary>
    /// <param name="interaction">The interaction.</param>
    public static InteractionIdentity Of(Interaction interaction)
    {
        var key = new StringBuilder(interaction.Description);
        var text = new StringBuilder(interaction.Description);
        for (var i = 0; i < interaction.ProviderStates.Length; i++)
        {
            var state = interaction.ProviderStates[i];
            key.Append(Separator).Append(state.Name);
            text.Append(i == 0 ? " (given " : " and ").Append(state.Name);
            if (state.Parameters.IsEmpty)
                continue;

            var parameters = CanonicalJson.Write(writer =>
            {
                writer.WriteStartObject();
                foreach (var (name, value) in state.Parameters)
                {
                    writer.WritePropertyName(name);
                    value.WriteTo(writer);
                }

                writer.WriteEndObject();
            });
            key.Append(Separator).Append(Encoding.UTF8.GetString(parameters));
            text.Append(" with ").AppendJoin(", ", state.Parameters.Select(parameter => $"{parameter.Key} {parameter.Value.GetRawText()}"));
        }

        if (!interaction.ProviderStates.IsEmpty)
            text.Append(')');
        return new InteractionIdentity(key.Append(Separator).Append(Separator).Append(interaction.TypeName).ToString(), text.ToString());
    }

    /// <inheritdoc />
    public int CompareTo(InteractionIdentity other) => string.CompareOrdinal(Key, other.Key);

    /// <inheritdoc />
    public bool Equals(InteractionIdentity other) => Key == other.Key;

    /// <inheritdoc />
    public override int GetHashCode() => Key?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <summary>The interaction as people name it: <c>a request for a price (given product 42 is priced)</c>.</summary>
    public override string ToString() => Text ?? "";

    /// <summary>Whether one comes before the other in a file.</summary>
    public static bool operator <(InteractionIdentity left, InteractionIdentity right) => left.CompareTo(right) < 0;

    /// <summary>Whether one comes after the other in a file.</summary>
    public static bool operator >(InteractionIdentity left, InteractionIdentity right) => left.CompareTo(right) > 0;

    /// <summary>Whether one comes before the other in a file, or is the same.</summary>
    public static bool operator <=(InteractionIdentity left, InteractionIdentity right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one comes after the other in a file, or is the same.</summary>
    public static bool operator >=(InteractionIdentity left, InteractionIdentity right) => left.CompareTo(right) >= 0;
}
