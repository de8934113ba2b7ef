using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Contracts.Providers.States;

/// <summary>The states that a provider's verification has handlers for, as a file beside it: what <c>contracts states</c> holds the contracts against.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="States">The handlers, in order of their templates.</param>
public sealed record HandledStates(string Provider, ImmutableArray<HandledState> States)
{
    /// <summary>How the names of such files end.</summary>
    public const string FileEnding = ".states.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The path of the file in a folder: <c>{provider}.states.json</c>.</summary>
    /// <param name="folder">The folder.</param>
    public string PathIn(string folder) => Path.Combine(folder, $"{string.Concat(Provider.Split(Path.GetInvalidFileNameChars()))}{FileEnding}");

    /// <summary>The same, with the tables that an earlier run saw where this one did not look. A handler by another name is another one.</summary>
    /// <param name="earlier">What was written before.</param>
    public HandledStates WithTablesOf(HandledStates earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return this with { States = [.. States.Select(state => state.Tables is null ? state with { Tables = earlier.States.FirstOrDefault(before => before with { Tables = null } == state)?.Tables } : state)] };
    }

    /// <summary>Writes the file.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>The file's path.</returns>
    public async Task<string> WriteAsync(string folder, CancellationToken cancellationToken)
    {
        var file = PathIn(folder);
        // Fixtures of one provider on several databases write the same: whoever reads meanwhile sees one of them whole.
        var whole = Path.Combine(folder, Path.GetRandomFileName());
        await File.WriteAllBytesAsync(whole, JsonSerializer.SerializeToUtf8Bytes(this, Format), cancellationToken).ConfigureAwait(false);
        File.Move(whole, file, overwrite: true);
        return file;
    }

    /// <summary>Reads such a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static async Task<HandledStates> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var read = JsonSerializer.Deserialize<HandledStates>(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), Format);
            return read is { States.IsDefault: false } ? read : throw new FormatException("It says nothing.");
        }
        catch (JsonException broken)
        {
            throw new FormatException(broken.Message, broken);
        }
    }
}

/// <summary>A handler and the states that it is for.</summary>
/// <param name="Template">The state in the consumers' words, with places.</param>
/// <param name="Handler">The method; "a delegate" for one without a name.</param>
/// <param name="Tables">The tables that it was seen to write to, in order of their names; null where nobody looked: a verification looks that has a database.</param>
public sealed record HandledState(string Template, string Handler, ImmutableArray<string>? Tables = null);
