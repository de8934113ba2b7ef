using System.Text;

namespace PactBroker.Domain.Registry.Names;

/// <summary>The name of a subject within a context; <c>:.shop:orders</c> is "orders" in the context ".shop".</summary>
/// <param name="Context">Starts with a dot; "." is the default.</param>
/// <param name="Name">May be anything, also empty: with it the settings of the context are meant.</param>
public readonly record struct SubjectName(string Context, string Name)
{
    public const string DefaultContext = ".";

    /// <summary>The context whose settings stand above those of all others.</summary>
    public const string GlobalContext = ".__GLOBAL";

    /// <summary>In bytes of UTF-8, the context included.</summary>
    public const int MaxLength = 1024;

    public bool IsInDefaultContext => Context == DefaultContext;

    /// <summary>Settings of the context as a whole.</summary>
    public SubjectName WholeContext => this with { Name = "" };

    public static SubjectName Global { get; } = new(GlobalContext, "");

    /// <summary>Reads what clients write: a name, or a name behind its context.</summary>
    public static SubjectName Parse(string text, string context = DefaultContext)
    {
        if (!text.StartsWith(":.", StringComparison.Ordinal) || text.IndexOf(':', 1) is var end && end < 0)
        {
            return new SubjectName(context, text);
        }

        return new SubjectName(text[1..end], text[(end + 1)..]);
    }

    /// <summary>A context in a path: with or without its dot and colons.</summary>
    public static string ParseContext(string text)
    {
        var name = text.Trim(':');
        return name.StartsWith('.') ? name : "." + name;
    }

    /// <exception cref="RegistryException">Nothing may be registered under this name.</exception>
    public SubjectName Checked()
    {
        if (Name is "__GLOBAL" or "__EMPTY")
        {
            throw RegistryException.InvalidSubject($"The subject '{Name}' is reserved.");
        }

        if (Name.Any(char.IsControl) || Context.Any(char.IsControl))
        {
            throw RegistryException.InvalidSubject("The name of a subject has no control characters.");
        }

        var length = Encoding.UTF8.GetByteCount(Name) + Encoding.UTF8.GetByteCount(Context);
        return length <= MaxLength
            ? this
            : throw RegistryException.InvalidSubject($"The name of a subject, with its context, has at most {MaxLength} bytes; this one has {length}.");
    }

    /// <summary>As clients read it: the default context is not written.</summary>
    public override string ToString() => IsInDefaultContext ? Name : $":{Context}:{Name}";
}
