namespace SequenceToy.DiagnosisTable.Truth;

/// <summary>The arguments against a label.</summary>
internal sealed class Claims
{
    private readonly List<string> problems = [];

    /// <summary>The measured errors, shown with a problem.</summary>
    public string Facts { get; set; } = "";

    public IReadOnlyList<string> Problems => problems.Count == 0 ? [] : [.. problems, Facts];

    public void Expect(bool holds, string problem)
    {
        if (!holds)
        {
            problems.Add(problem);
        }
    }
}
