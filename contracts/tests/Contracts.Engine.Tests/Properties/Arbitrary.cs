using System.Globalization;
using System.Text.Json.Nodes;
using Contracts.Engine.Paths;
using FsCheck;
using FsCheck.Fluent;

namespace Contracts.Engine.Tests.Properties;

/// <summary>Generators of the values that properties are about. FsCheck prints the seed of a failure; <c>Config.WithReplay</c> takes it.</summary>
internal static class Arbitrary
{
    private static readonly string[] Names = ["a", "b", "c", "id", "odd name", "it's", "0", "é", "$"];

    /// <summary>JSON with few names and values, so that two of them often agree in parts.</summary>
    public static Gen<string> Json { get; } = Gen.Sized(size => JsonOf(Math.Min(size / 12, 4)));

    public static Gen<PathToken> Token { get; } = Gen.OneOf<PathToken>(
        Gen.Elements(Names).Select(PathToken (name) => new FieldToken(name)),
        Gen.Choose(0, 2).Select(PathToken (index) => new IndexToken(index)),
        Gen.Constant<PathToken>(new AnyChildToken()),
        Gen.Constant<PathToken>(new AnyElementToken()));

    public static Gen<PathExpression> Path { get; } = Gen.Choose(0, 4).SelectMany(length => Gen.ArrayOf(Token, length)).Select(tokens => new PathExpression([.. tokens]));

    /// <summary>A path that a document can have: names and places only.</summary>
    public static Gen<PathExpression> Place { get; } = Gen.Choose(0, 5)
        .SelectMany(length => Gen.ArrayOf(Token.Where(token => token is FieldToken or IndexToken), length))
        .Select(tokens => new PathExpression([.. tokens]));

    public static Gen<byte[]> Bytes { get; } = Gen.OneOf(
        Gen.Choose(0, 255).Select(code => (byte)code).ArrayOf(),
        Gen.Elements("{}[]\":,<>/=&-a1. \r\n\\ud8nulltrue%+;".ToCharArray()).Select(c => (byte)c).ArrayOf(),
        Json.Select(System.Text.Encoding.UTF8.GetBytes));

    /// <summary>Text in which the signs of all our small languages occur.</summary>
    public static Gen<string> Signs { get; } = Gen.Elements("$.['*]0a1 b(){}|?+\\<>:^&-,#@~=!pPxuhRk\"zZyMdHX/".ToCharArray()).ArrayOf().Select(signs => new string(signs));

    private static Gen<string> JsonOf(int depth)
    {
        var scalar = Gen.OneOf(
            Gen.Elements("null", "true", "false", "\"\"", "\"a\"", "\"text\"", "\"12\"", "\"2024-01-31\"", "\"1.2.3\"", "\"é\\u0001\""),
            Gen.Choose(-3, 3).Select(number => number.ToString(CultureInfo.InvariantCulture)),
            Gen.Elements("0.5", "1.0", "1e3", "12345678901234567890", "-0"));
        if (depth == 0)
            return scalar;

        var inner = JsonOf(depth - 1);
        var list = Gen.Choose(0, 3).SelectMany(length => Gen.ArrayOf(inner, length)).Select(elements => $"[{string.Join(',', elements)}]");
        var map = Gen.Choose(0, 4)
            .SelectMany(length => Gen.Zip(Gen.Elements(Names), inner).ArrayOf(length))
            .Select(members => $"{{{string.Join(',', members.DistinctBy(member => member.Item1).Select(member => $"{JsonValue.Create(member.Item1).ToJsonString()}:{member.Item2}"))}}}");
        return Gen.OneOf(scalar, list, map);
    }
}
