"""Item models: what lists, trees and tables show, answered from what presenters give."""
