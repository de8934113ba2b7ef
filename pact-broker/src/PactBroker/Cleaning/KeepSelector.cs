namespace PactBroker.Cleaning;

/// <summary>Versions that stay when the broker cleans up: those that meet all that is said here. What is not said is no condition.</summary>
public sealed record KeepSelector
{
    /// <summary>Of this pacticipant only.</summary>
    public string? Pacticipant { get; init; }

    /// <summary>Only the newest with the tag, the head of the branch, or the newest of all.</summary>
    public bool Latest { get; init; }

    /// <summary>With this tag; <see cref="Any"/> for any.</summary>
    public string? Tag { get; init; }

    /// <summary>On this branch; <see cref="Any"/> for any.</summary>
    public string? Branch { get; init; }

    /// <summary>On the main branch of its pacticipant.</summary>
    public bool MainBranch { get; init; }

    /// <summary>Deployed or released in this environment.</summary>
    public string? Environment { get; init; }

    /// <summary>Created at most this many days ago.</summary>
    public int? MaxAge { get; init; }

    /// <summary>Deployed, anywhere or in the environment.</summary>
    public bool Deployed { get; init; }

    /// <summary>Released and supported, anywhere or in the environment.</summary>
    public bool Released { get; init; }

    /// <summary>Stands for every tag or branch; no name of one can be empty.</summary>
    public const string Any = "";

    /// <summary>What the protocol's broker keeps where nothing is configured.</summary>
    public static IReadOnlyList<KeepSelector> Usual { get; } =
    [
        new() { MaxAge = 90 },
        new() { Tag = Any, Latest = true },
        new() { Branch = Any, Latest = true },
        new() { Latest = true },
        .. Always,
    ];

    /// <summary>Kept whatever is configured: what runs somewhere is asked about.</summary>
    internal static IReadOnlyList<KeepSelector> Always => [new() { Deployed = true }, new() { Released = true }];

    /// <summary>Reads a list as the setting and the request have it.</summary>
    /// <exception cref="FormatException">It is no list of selectors; the message says where.</exception>
    public static IReadOnlyList<KeepSelector> ParseList(string json) => KeepSelectorJson.ParseList(json);

    /// <summary>In words: "the newest version on each branch".</summary>
    public override string ToString() => KeepSelectorText.Of(this);
}
