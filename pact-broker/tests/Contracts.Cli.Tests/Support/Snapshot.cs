using System.Runtime.CompilerServices;

namespace Contracts.Cli.Tests.Support;

/// <summary>Texts that people see, reviewed as files: Expectations/&lt;name&gt;.verified.txt. With UPDATE_EXPECTATIONS=1 a run writes them anew.</summary>
internal static class Snapshot
{
    public static void Verify(string text, string name, string extension = "txt", [CallerFilePath] string sourceFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(sourceFile)!, "Expectations", $"{name}.verified.{extension}");
        var actual = text.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTATIONS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        File.Exists(path).Should().BeTrue($"{path} is to hold what is expected; UPDATE_EXPECTATIONS=1 writes it, to be reviewed");
        actual.Should().Be(File.ReadAllText(path));
    }
}
