using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Contracts.Engine.Paths;

/// <summary>How the steps of a path are written.</summary>
internal static class PathText
{
    public static bool IsPlain(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or ':' or '#' or '@';

    public static void Append(StringBuilder text, PathToken token)
    {
        switch (token)
        {
            case FieldToken field:
                AppendField(text, field.Name);
                break;
            case IndexToken index:
                AppendIndex(text, index.Index);
                break;
            case AnyChildToken:
                text.Append(".*");
                break;
            case AnyElementToken:
                text.Append("[*]");
                break;
            default:
                throw new UnreachableException($"no such step: {token}");
        }
    }

    public static void AppendField(StringBuilder text, string name)
    {
        if (name.Length > 0 && name.All(IsPlain))
            text.Append('.').Append(name);
        else
            text.Append("['").Append(name).Append("']");
    }

    public static void AppendIndex(StringBuilder text, int index) =>
        text.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
}
