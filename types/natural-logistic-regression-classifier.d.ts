declare module 'natural/lib/natural/classifiers/logistic_regression_classifier' {
  class LogisticRegressionClassifier {
    addDocument(text: string, label: string): void;
    train(): void;
    classify(text: string): string;
  }
  export default LogisticRegressionClassifier;
}
