namespace Contracts.Tests.Repository;

/// <summary>A text that is compared with a reviewed file. <c>UPDATE_EXPECTATIONS=1</c> writes the file.</summary>
internal static class Expectation
{
    public static void Holds(string path, string actual)
    {
        var file = RepositoryRoot.File($"contracts/tests/Contracts.Tests/{path}");
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTATIONS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        File.Exists(file).Should().BeTrue($"{file} is to hold the text; UPDATE_EXPECTATIONS=1 writes it, to be reviewed");
        actual.Should().Be(File.ReadAllText(file), "UPDATE_EXPECTATIONS=1 writes {0} anew, to be reviewed", file);
    }
}
