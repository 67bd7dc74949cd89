using SequenceToy.Diagnosis;
using SequenceToy.DiagnosisTable.Corpus;

namespace SequenceToy.DiagnosisTable;

/// <summary>The label and the diagnosis of a training run.</summary>
internal abstract record JudgedRun(Label Label, RunDiagnosis Diagnosis)
{
    public bool IsCorrect => $"{Diagnosis.Verdict}" == $"{Label}";
}
