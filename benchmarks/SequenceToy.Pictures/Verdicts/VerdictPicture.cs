using SequenceToy.Diagnosis;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Pictures.Verdicts;

/// <summary>A picture of a real run with one verdict. The page of the verdict has the same run as an example.</summary>
internal abstract record VerdictPicture(Verdict Verdict)
{
    /// <summary>All pictures, one for each verdict.</summary>
    public static IReadOnlyList<VerdictPicture> All { get; } =
    [
        new LearnedPicture(), new StillLearningPicture(), new UnderfittingPicture(), new OverfittingPicture(), new NotLearningPicture(),
        new DivergedPicture(), new UnstablePicture(), new AtNoiseFloorPicture(), new NoBetterThanBaselinePicture(), new CannotTellPicture(),
    ];

    /// <summary>The name of the file, without its ending: the verdict in kebab case.</summary>
    public string Name => string.Concat($"{Verdict}".Select((letter, at) => char.IsUpper(letter) ? $"{(at == 0 ? "" : "-")}{char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>Trains the network and draws the picture.</summary>
    /// <exception cref="InvalidOperationException">The run has another verdict.</exception>
    public Picture Draw()
    {
        using var result = Run();
        var verdict = result.Diagnosis.Verdict;
        return verdict == Verdict
            ? Draw(result)
            : throw new InvalidOperationException($"The run of {Name} must have the verdict {Verdict}; it was {verdict}.\n{result.Diagnosis}");
    }

    protected abstract ExperimentResult Run();

    protected abstract Picture Draw(ExperimentResult result);
}
