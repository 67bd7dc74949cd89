using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SequenceToy.Tests.Design;

/// <summary>The laws of the design, read off the source and the assembly.</summary>
public sealed partial class DesignTests
{
    // Each folder may use itself and those before it.
    private static readonly string[][] Floors =
    [
        ["Guards", "Data"], ["Scaling"],
    ];

    // The front door passes a device on; the environment reads libtorch's version.
    private static readonly string[] MaySeeTorch =
    [
        "SequenceExperiment.cs", "RunEnvironment.cs", "Training/Optimizers/Adam/AdamUpdate.cs", "Training/Optimizers/RmsProp/RmsPropUpdate.cs", "Training/Optimizers/Sgd/SgdUpdate.cs",
        "Storage/Models/ModelFile.cs", "Storage/Models/ForeignWeights.cs",
    ];

    private static readonly string Source = Path.Combine(Repository.Root, "src", "SequenceToy");

    [Fact]
    public void Source_Library_HasNoConsoleClockOrAmbientChance() =>
        Files().Where(file => AmbientState().IsMatch(File.ReadAllText(file))).Should().BeEmpty();

    [Fact]
    public void Source_TorchSharp_LivesInModelsAndEnginesOnly() =>
        Files().Where(file => TorchSharp().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Source, file).Replace('\\', '/'))
            .Should().OnlyContain(file => file.StartsWith("Networks/", StringComparison.Ordinal) || file.StartsWith("Training/Engines/Torch/", StringComparison.Ordinal) || MaySeeTorch.Contains(file));

    [Fact]
    public void Source_FusedEngineAndItsKernels_CallNoLibTorch() =>
        Files().Where(file => file.Contains("Kernels", StringComparison.Ordinal) || file.Contains("Fused", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("TorchSharp", StringComparison.Ordinal))
            .Should().BeEmpty();

    [Fact]
    public void Source_TorchEngine_AddsTensorsWithoutMakingANumber() =>
        Files().Where(file => file.Contains("Torch", StringComparison.Ordinal) && !file.EndsWith("TensorSums.cs", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains(".add", StringComparison.Ordinal))
            .Should().BeEmpty("TorchSharp's add makes a number whose finalizer may run while libtorch reads it");

    [Fact]
    public void Source_Folders_DependOneWay()
    {
        var wrong =
            from file in Files()
            let folder = Path.GetRelativePath(Source, file).Replace('\\', '/').Split('/')[0]
            let floor = Array.FindIndex(Floors, floor => floor.Contains(folder))
            where floor >= 0
            from Match use in Used().Matches(File.ReadAllText(file))
            let usedFloor = Array.FindIndex(Floors, other => other.Contains(use.Groups[1].Value))
            where usedFloor > floor
            select $"{file} uses {use.Groups[1].Value}";

        wrong.Should().BeEmpty();
    }

    [Fact]
    public void PublicTypes_Properties_CanOnlyBeSetOnCreation() =>
        typeof(SequenceExperiment).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Should().BeEmpty();

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"\bConsole\.|DateTime(Offset)?\.(Utc)?Now|Random\.Shared|new Random\(|Guid\.NewGuid|Environment\.TickCount")]
    private static partial Regex AmbientState();

    [GeneratedRegex(@"using (static )?TorchSharp")]
    private static partial Regex TorchSharp();

    [GeneratedRegex(@"using SequenceToy\.(\w+)")]
    private static partial Regex Used();
}
